import type { JoinRefusal } from '@zicht/shared/joining/join-refusals';
import type { Locale } from '@zicht/shared/kernel/locale';
import type { AccountLetterKind, AccountLetterText } from './account-letter.js';
import { dayInWords } from './letter-texts.js';
import { SUCCESSION_LETTER_TEXTS } from './succession-letter-texts.js';

const NOT_YOU = {
  nl: 'Was u dit niet? Meld het meteen bij uw coördinator.',
  en: 'Was this not you? Tell your coordinator at once.',
} as const;

/** What letters about accounts say, by language; they go whatever mail the person chose. */
export const ACCOUNT_LETTER_TEXTS: Readonly<
  Record<Locale, Readonly<Record<AccountLetterKind, AccountLetterText>>>
> = {
  nl: {
    invited: {
      subject: 'Uitnodiging voor Zicht op uitbuiting',
      first: ({ organisation = '' }) => `${organisation} nodigt u uit. De link werkt 7 dagen en één keer.`,
      button: 'Uitnodiging bekijken',
      why: 'Uw organisatie gaf uw e-mailadres op. Kent u de organisatie niet? Dan hoeft u niets te doen.',
      whyOfInspectorate:
        'Uw inspectie gaf uw e-mailadres op. Kent u de inspectie niet? Dan hoeft u niets te doen.',
    },
    passwordReset: {
      subject: 'Nieuw wachtwoord kiezen',
      first: () => 'Kies een nieuw wachtwoord. De link werkt 1 uur en één keer.',
      button: 'Nieuw wachtwoord kiezen',
      why: 'Iemand vroeg om een nieuw wachtwoord voor uw account. Was u dit niet? Dan hoeft u niets te doen.',
    },
    accountChanged: {
      subject: 'Er is iets veranderd aan uw account',
      first: ({ what = '' }) => `${CHANGES.nl[what] ?? ''} ${NOT_YOU.nl}`.trim(),
      button: 'Inloggen bij Zicht op uitbuiting',
      why: 'U heeft een account bij Zicht op uitbuiting. Over de veiligheid ervan mailen wij u altijd.',
    },
    brokeGlass: {
      subject: 'Een coördinator logde in met een wachtwoord',
      first: ({ organisation = '' }) =>
        `Een coördinator van ${organisation} logde in buiten uw inlogdienst om. Vraag na of dat klopt.`,
      button: 'Inloggen bij Zicht op uitbuiting',
      why: 'Uw organisatie logt in met een eigen inlogdienst. Een wachtwoord is er alleen voor nood.',
    },
    joinAsked: {
      subject: 'Bevestig uw aanvraag om mee te doen',
      first: () => 'Klik op de link om uw e-mailadres te bevestigen. De link werkt 24 uur en één keer.',
      button: 'Aanvraag bevestigen',
      why: 'Iemand vulde dit e-mailadres in bij een aanvraag. Was u dit niet? Dan hoeft u niets te doen.',
    },
    joinWaiting: {
      subject: 'Er wacht een aanvraag om mee te doen',
      first: () => 'Een organisatie wil meedoen. U kunt de aanvraag bekijken en beslissen.',
      button: 'Aanvragen bekijken',
      why: 'U bent platformbeheerder van Zicht op uitbuiting.',
    },
    joinRefused: {
      subject: 'Uw aanvraag om mee te doen',
      first: ({ reason = '' }) => `Uw organisatie kan nu niet meedoen. ${REFUSALS.nl[reason] ?? ''}`.trim(),
      button: 'Meedoen aan Zicht op uitbuiting',
      why: 'U vroeg of uw organisatie mee kan doen.',
    },
    recovered: {
      subject: 'Er is een nieuwe coördinator uitgenodigd',
      first: ({ organisation = '' }) =>
        `${organisation} had geen coördinator meer. Twee beheerders van de dienst nodigden iemand uit.`,
      button: 'Inloggen bij Zicht op uitbuiting',
      why: 'U bent lid van deze organisatie. Klopt dit niet? Meld het meteen bij de beheerder van de dienst.',
      whyOfInspectorate:
        'U hoort bij deze inspectie. Klopt dit niet? Meld het meteen bij de beheerder van de dienst.',
    },
    accountEnded: {
      subject: 'Uw account is beëindigd',
      first: () =>
        'Uw naam, e-mailadres en inloggegevens zijn gewist. Wat u schreef blijft staan zonder uw naam. Dit is onze laatste mail.',
      button: 'Naar Zicht op uitbuiting',
      why: 'U vroeg hierom, of u hoorde lang bij geen organisatie. Was u dit niet? Meld het bij uw organisatie.',
      whyOfInspectorate:
        'U vroeg hierom, of u hoorde lang bij geen inspectie. Was u dit niet? Meld het bij uw inspectie.',
    },
    leavingAsked: {
      subject: 'Uw organisatie wil stoppen met Zicht op uitbuiting',
      first: ({ organisation = '', endsOn = '' }) =>
        `Een coördinator vroeg om ${organisation} te laten stoppen. Op ${dayInWords(endsOn, 'nl')} wissen wij alles. Tot die dag kunt u dit terugnemen.`,
      button: 'Bekijken of terugnemen',
      why: 'U bent coördinator van deze organisatie. Wist u hier niet van? Neem het terug en vraag het na.',
    },
    leavingPostponed: {
      subject: 'Uw organisatie stopt nog met Zicht op uitbuiting',
      first: ({ organisation = '', endsOn = '' }) =>
        `${organisation} staat niet meer op slot en wil nog stoppen. Op ${dayInWords(endsOn, 'nl')} wissen wij alles. Tot die dag kunt u dit terugnemen.`,
      button: 'Bekijken of terugnemen',
      why: 'U bent coördinator van deze organisatie. De dag schoof op, omdat u niets kon terugnemen.',
    },
    leavingTakenBack: {
      subject: 'Uw organisatie blijft bij Zicht op uitbuiting',
      first: ({ organisation = '' }) =>
        `Een coördinator nam terug dat ${organisation} stopt. Er wordt niets gewist.`,
      button: 'Inloggen bij Zicht op uitbuiting',
      why: 'U bent coördinator van deze organisatie.',
    },
    ...SUCCESSION_LETTER_TEXTS.nl,
    kindChanged: {
      subject: 'Uw organisatie staat nu als een andere soort bij ons',
      first: ({ organisation = '' }) =>
        `De beheerder van de dienst wijzigde de soort van ${organisation}. Daardoor kunnen andere vragen gelden. Uw antwoorden blijven bewaard. Bij een lopende zelfevaluatie leest u wat er verandert. Dat gaat pas in als u het bevestigt.`,
      button: 'Zelfevaluatie bekijken',
      why: 'U bent coördinator van deze organisatie. Klopt dit niet? Meld het bij de beheerder van de dienst.',
    },
    organisationLeft: {
      subject: 'De gegevens van uw organisatie zijn gewist',
      first: ({ organisation = '', count = '', sha256 = '' }) =>
        `${organisation} doet niet meer mee. Wij wisten ${count} gegevens. Bewaar deze mail als bewijs. Controlegetal van het bewijs: ${sha256}. De beheerder van de dienst heeft het hele bewijs.`,
      button: 'Meedoen aan Zicht op uitbuiting',
      why: 'U was coördinator van deze organisatie. Dit is onze laatste mail over haar.',
    },
  },
  en: {
    invited: {
      subject: 'Invitation for Zicht op uitbuiting',
      first: ({ organisation = '' }) => `${organisation} invites you. The link works for 7 days, and once.`,
      button: 'View the invitation',
      why: 'Your organisation gave us your e-mail address. Do you not know it? Then you need not do anything.',
      whyOfInspectorate:
        'Your inspectorate gave us your e-mail address. Do you not know it? Then you need not do anything.',
    },
    passwordReset: {
      subject: 'Choose a new password',
      first: () => 'Choose a new password. The link works for 1 hour, and once.',
      button: 'Choose a new password',
      why: 'Somebody asked for a new password of your account. Was it not you? Then you need not do anything.',
    },
    accountChanged: {
      subject: 'Something changed in your account',
      first: ({ what = '' }) => `${CHANGES.en[what] ?? ''} ${NOT_YOU.en}`.trim(),
      button: 'Sign in to Zicht op uitbuiting',
      why: 'You have an account with Zicht op uitbuiting. We always mail you about its safety.',
    },
    brokeGlass: {
      subject: 'A coordinator signed in with a password',
      first: ({ organisation = '' }) =>
        `A coordinator of ${organisation} signed in past your own sign-in service. Ask whether that is right.`,
      button: 'Sign in to Zicht op uitbuiting',
      why: 'Your organisation signs in by its own service. A password is for emergencies alone.',
    },
    joinAsked: {
      subject: 'Confirm your request to join',
      first: () => 'Follow the link to confirm your e-mail address. The link works for 24 hours, and once.',
      button: 'Confirm the request',
      why: 'Somebody gave this e-mail address with a request. Was it not you? Then you need not do anything.',
    },
    joinWaiting: {
      subject: 'A request to join is waiting',
      first: () => 'An organisation wants to join. You can look at the request and decide.',
      button: 'View requests',
      why: 'You are a platform administrator of Zicht op uitbuiting.',
    },
    joinRefused: {
      subject: 'Your request to join',
      first: ({ reason = '' }) => `Your organisation cannot join now. ${REFUSALS.en[reason] ?? ''}`.trim(),
      button: 'Joining Zicht op uitbuiting',
      why: 'You asked whether your organisation can join.',
    },
    recovered: {
      subject: 'A new coordinator was invited',
      first: ({ organisation = '' }) =>
        `${organisation} had no coordinator any more. Two administrators of the service invited somebody.`,
      button: 'Sign in to Zicht op uitbuiting',
      why: 'You are a member of this organisation. Is this not right? Tell the administrator of the service.',
      whyOfInspectorate:
        'You belong to this inspectorate. Is this not right? Tell the administrator of the service.',
    },
    accountEnded: {
      subject: 'Your account has ended',
      first: () =>
        'Your name, e-mail address and means of signing in were erased. What you wrote stays without your name. This is our last mail.',
      button: 'To Zicht op uitbuiting',
      why: 'You asked for it, or belonged to no organisation for long. Was it not you? Tell your organisation.',
      whyOfInspectorate:
        'You asked for it, or belonged to no inspectorate for long. Was it not you? Tell your inspectorate.',
    },
    leavingAsked: {
      subject: 'Your organisation wants to leave Zicht op uitbuiting',
      first: ({ organisation = '', endsOn = '' }) =>
        `A coordinator asked to let ${organisation} leave. On ${dayInWords(endsOn, 'en')} we erase everything. Until that day you can take this back.`,
      button: 'View or take back',
      why: 'You are a coordinator of this organisation. Did you not know? Take it back and ask about it.',
    },
    leavingPostponed: {
      subject: 'Your organisation still leaves Zicht op uitbuiting',
      first: ({ organisation = '', endsOn = '' }) =>
        `${organisation} is no longer suspended and still wants to leave. On ${dayInWords(endsOn, 'en')} we erase everything. Until that day you can take this back.`,
      button: 'View or take back',
      why: 'You are a coordinator of this organisation. The day moved, because you could take nothing back.',
    },
    leavingTakenBack: {
      subject: 'Your organisation stays with Zicht op uitbuiting',
      first: ({ organisation = '' }) =>
        `A coordinator took back that ${organisation} leaves. Nothing will be erased.`,
      button: 'Sign in to Zicht op uitbuiting',
      why: 'You are a coordinator of this organisation.',
    },
    ...SUCCESSION_LETTER_TEXTS.en,
    kindChanged: {
      subject: 'Your organisation is now of another kind with us',
      first: ({ organisation = '' }) =>
        `The administrator of the service changed the kind of ${organisation}. Other questions may therefore apply. Your answers are kept. With a self-assessment under way you read what changes. It takes effect once you confirm it.`,
      button: 'View the self-assessment',
      why: 'You are a coordinator of this organisation. Is this not right? Tell the administrator of the service.',
    },
    organisationLeft: {
      subject: 'The data of your organisation are erased',
      first: ({ organisation = '', count = '', sha256 = '' }) =>
        `${organisation} takes part no more. We erased ${count} records. Keep this mail as proof. Check value of the proof: ${sha256}. The administrator of the service has the whole proof.`,
      button: 'Joining Zicht op uitbuiting',
      why: 'You were a coordinator of this organisation. This is our last mail about it.',
    },
  },
};

const REFUSALS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  nl: {
    notVerified: 'Wij konden niet nagaan dat u voor deze organisatie werkt.',
    alreadyJoined: 'Uw organisatie doet al mee. Vraag uw coördinator om een uitnodiging.',
    outsideScope: 'De zelfevaluatie is niet bedoeld voor dit soort organisatie.',
    incomplete: 'Uw gegevens kloppen niet helemaal. Doe de aanvraag opnieuw met de juiste gegevens.',
  },
  en: {
    notVerified: 'We could not find out that you work for this organisation.',
    alreadyJoined: 'Your organisation takes part already. Ask your coordinator for an invitation.',
    outsideScope: 'The self-assessment is not meant for this kind of organisation.',
    incomplete: 'Some of your particulars are not right. Ask again with the right ones.',
  },
} satisfies Record<Locale, Record<JoinRefusal, string>>;

const CHANGES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  nl: {
    password: 'Uw wachtwoord is gewijzigd.',
    secondFactorOn: 'U logt voortaan in met twee stappen.',
    secondFactorOff: 'Inloggen in twee stappen is uitgezet.',
    recoveryCodesRenewed: 'U heeft nieuwe herstelcodes. De oude werken niet meer.',
    recoveryCodeUsed: 'Er is ingelogd met een herstelcode.',
    passkeyAdded: 'U kunt voortaan inloggen met een nieuwe passkey.',
    passkeyRemoved: 'Een passkey van uw account is verwijderd.',
  },
  en: {
    password: 'Your password was changed.',
    secondFactorOn: 'From now on you sign in with two steps.',
    secondFactorOff: 'Signing in with two steps was switched off.',
    recoveryCodesRenewed: 'You have new recovery codes. The old ones no longer work.',
    recoveryCodeUsed: 'Somebody signed in with a recovery code.',
    passkeyAdded: 'From now on you can sign in with a new passkey.',
    passkeyRemoved: 'A passkey of your account was removed.',
  },
};
