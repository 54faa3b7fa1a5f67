import type { LocalisedText } from '@zicht/shared/kernel/locale';
import type { ProblemCode } from '@zicht/shared/kernel/problem';

/** Titles of problem documents, for people who read the API without the application. */
export const PROBLEM_TITLES: Readonly<Record<ProblemCode, LocalisedText>> = {
  invalidInput: { nl: 'De invoer klopt niet', en: 'The input is not valid' },
  notSignedIn: { nl: 'U bent niet ingelogd', en: 'You are not signed in' },
  signInFailed: {
    nl: 'Het e-mailadres of het wachtwoord klopt niet',
    en: 'The e-mail address or the password is not correct',
  },
  tooManyAttempts: {
    nl: 'Er is te vaak geprobeerd in te loggen. Wacht even',
    en: 'There were too many attempts to sign in. Wait a while',
  },
  forbidden: { nl: 'U mag dit niet doen', en: 'You may not do this' },
  organisationClosed: {
    nl: 'Deze organisatie is gesloten. U kunt alles bekijken en niets meer invullen',
    en: 'This organisation is closed. You can view everything and fill in nothing more',
  },
  secondFactorNeeded: {
    nl: 'Stel eerst inloggen in twee stappen in',
    en: 'First set up signing in with two steps',
  },
  proofNeeded: {
    nl: 'Geef eerst opnieuw uw wachtwoord',
    en: 'First give your password again',
  },
  notFound: { nl: 'Dit is niet gevonden', en: 'This was not found' },
  foreignOrigin: {
    nl: 'Dit verzoek komt van een andere website',
    en: 'This request comes from another website',
  },
  unsupportedMediaType: { nl: 'Stuur JSON in UTF-8', en: 'Send JSON in UTF-8' },
  bodyTooLarge: { nl: 'Het verzoek is te groot', en: 'The request is too large' },
  staleVersion: {
    nl: 'Iemand anders heeft dit intussen gewijzigd',
    en: 'Somebody else has changed this in the meantime',
  },
  illegalTransition: {
    nl: 'Deze stap kan niet in de huidige status',
    en: 'This step is not possible in the present status',
  },
  assessmentNotEditable: {
    nl: 'De zelfevaluatie kan nu niet worden gewijzigd',
    en: 'The self-assessment cannot be changed now',
  },
  notReadyForBoard: {
    nl: 'De zelfevaluatie is nog niet klaar voor het bestuur',
    en: 'The self-assessment is not ready for the board yet',
  },
  senderMayNotApprove: {
    nl: 'Wie de zelfevaluatie heeft verstuurd, kan niet zelf akkoord geven',
    en: 'The person who sent the self-assessment cannot approve it',
  },
  snapshotDatePassed: {
    nl: 'De laatste dag om in te dienen is voorbij',
    en: 'The last day to submit has passed',
  },
  roundNotOpen: { nl: 'De ronde is niet open', en: 'The round is not open' },
  reopeningPending: {
    nl: 'Er loopt al een verzoek om te heropenen',
    en: 'There is already a request to reopen',
  },
  noQuestionAsked: { nl: 'Stel eerst bij een thema een vraag', en: 'First ask a question at a theme' },
  unknownSigner: { nl: 'Dit lid kan geen akkoord geven', en: 'This member cannot sign' },
  unknownAssignee: { nl: 'Deze collega is niet bekend', en: 'This colleague is not known' },
  textAlreadyWiped: { nl: 'Deze tekst is al gewist', en: 'This text was wiped already' },
  evidenceInUse: {
    nl: 'Een actie of een claim steunt op dit bewijs',
    en: 'An action or a claim rests on this evidence',
  },
  busy: { nl: 'Het is nu te druk. Probeer het zo opnieuw', en: 'It is too busy now. Try again in a moment' },
  unavailable: {
    nl: 'De dienst is even niet bereikbaar. Probeer het zo opnieuw',
    en: 'The service cannot be reached for a moment. Try again soon',
  },
  unexpected: { nl: 'Er ging iets mis', en: 'Something went wrong' },
};
