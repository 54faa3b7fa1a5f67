import type { Locale } from '@zicht/shared/kernel/locale';
import type { NotificationFacts } from '@zicht/shared/notifications/notification-kinds';
import type { LetterKind } from '../notification.js';

/** Facts in words of the reader's language. */
export interface FactsInWords {
  readonly count: number;
  readonly days: number;
  readonly year: string;
  readonly date: string;
  readonly reference: string;
}

/** What one kind of letter says first. */
export interface LetterText {
  readonly subject: (facts: FactsInWords) => string;
  readonly first: (facts: FactsInWords) => string;
}

/** What every letter says. */
export interface LetterFrame {
  readonly greeting: (name: string) => string;
  /** To somebody whose name nobody gave. */
  readonly hello: string;
  readonly signIn: string;
  readonly whyHeading: string;
  readonly why: string;
  readonly preferences: string;
}

const plural = (count: number, one: string, more: string): string => (count === 1 ? one : more);

const DUTCH: Readonly<Record<LetterKind, LetterText>> = {
  questionsAssigned: {
    subject: () => 'Er staan vragen voor u klaar',
    first: ({ count, date }) =>
      `Een collega vraagt u om ${plural(count, '1 vraag', `${count} vragen`)} te beantwoorden` +
      `${date === '' ? '' : `, voor ${date}`}.`,
  },
  toBoard: {
    subject: () => 'Een zelfevaluatie wacht op uw akkoord',
    first: () => 'U kunt de antwoorden lezen en akkoord geven.',
  },
  sentBack: {
    subject: () => 'Het bestuur heeft een vraag',
    first: ({ year }) => `Er is een vraag over de zelfevaluatie ${year}.`,
  },
  approved: {
    subject: () => 'Akkoord gegeven',
    first: ({ date }) => `Het bestuur gaf akkoord op ${date}. U kunt nu indienen.`,
  },
  submitted: {
    subject: () => 'Zelfevaluatie ingediend',
    first: ({ year, date, reference }) =>
      `De zelfevaluatie ${year} is ingediend op ${date}. Kenmerk ${reference}.`,
  },
  reopeningAsked: {
    subject: () => 'Verzoek om te heropenen',
    first: ({ year }) => `Er is een verzoek om de zelfevaluatie ${year} te heropenen.`,
  },
  reopeningGranted: {
    subject: () => 'Verzoek om te heropenen',
    first: ({ year }) => `Uw verzoek is toegewezen. De zelfevaluatie ${year} is weer open.`,
  },
  reopeningRefused: {
    subject: () => 'Verzoek om te heropenen',
    first: ({ year }) => `Uw verzoek is niet toegewezen. De zelfevaluatie ${year} blijft ingediend.`,
  },
  actionsDue: {
    subject: ({ count }) => plural(count, '1 actie loopt af', `${count} acties lopen af`),
    first: ({ count, days }) =>
      `U heeft ${plural(count, '1 actie', `${count} acties`)} die binnen ` +
      `${plural(days, '1 dag', `${days} dagen`)} klaar ${plural(count, 'moet', 'moeten')} zijn.`,
  },
  actionsOverdue: {
    subject: ({ count }) => plural(count, '1 actie is te laat', `${count} acties zijn te laat`),
    first: ({ count }) =>
      `U heeft ${plural(count, '1 actie', `${count} acties`)} waarvan de datum voorbij is.`,
  },
  roundCloses: {
    subject: ({ days }) => `Nog ${plural(days, '1 dag', `${days} dagen`)} voor de zelfevaluatie`,
    first: ({ year, date, count }) =>
      `De zelfevaluatie ${year} sluit op ${date}. ` +
      (count === 0
        ? 'Alles is ingevuld.'
        : `Er ${plural(count, 'is 1 vraag', `zijn ${count} vragen`)} open.`),
  },
  allFilled: {
    subject: () => 'U moet nog indienen',
    first: () => 'Alles is ingevuld, maar nog niet ingediend.',
  },
  ownerLeft: {
    subject: () => 'Er zijn taken om over te dragen',
    first: ({ count }) =>
      plural(
        count,
        'Er is 1 vraag of actie zonder eigenaar.',
        `${count} vragen en acties hebben geen eigenaar meer.`,
      ),
  },
  digest: {
    subject: () => 'Uw meldingen van deze week',
    first: ({ count }) => `U heeft ${plural(count, '1 nieuwe melding', `${count} nieuwe meldingen`)}.`,
  },
};

const ENGLISH: Readonly<Record<LetterKind, LetterText>> = {
  questionsAssigned: {
    subject: () => 'There are questions for you',
    first: ({ count, date }) =>
      `A colleague asks you to answer ${plural(count, '1 question', `${count} questions`)}` +
      `${date === '' ? '' : `, by ${date}`}.`,
  },
  toBoard: {
    subject: () => 'A self-assessment waits for your approval',
    first: () => 'You can read the answers and approve them.',
  },
  sentBack: {
    subject: () => 'The board has a question',
    first: ({ year }) => `There is a question about the self-assessment of ${year}.`,
  },
  approved: {
    subject: () => 'Approved',
    first: ({ date }) => `The board approved on ${date}. You can submit now.`,
  },
  submitted: {
    subject: () => 'Self-assessment submitted',
    first: ({ year, date, reference }) =>
      `The self-assessment of ${year} was submitted on ${date}. Reference ${reference}.`,
  },
  reopeningAsked: {
    subject: () => 'Request to reopen',
    first: ({ year }) => `There is a request to reopen the self-assessment of ${year}.`,
  },
  reopeningGranted: {
    subject: () => 'Request to reopen',
    first: ({ year }) => `Your request was granted. The self-assessment of ${year} is open again.`,
  },
  reopeningRefused: {
    subject: () => 'Request to reopen',
    first: ({ year }) => `Your request was not granted. The self-assessment of ${year} stays submitted.`,
  },
  actionsDue: {
    subject: ({ count }) => plural(count, '1 action is due soon', `${count} actions are due soon`),
    first: ({ count, days }) =>
      `You have ${plural(count, '1 action', `${count} actions`)} to finish within ` +
      `${plural(days, '1 day', `${days} days`)}.`,
  },
  actionsOverdue: {
    subject: ({ count }) => plural(count, '1 action is overdue', `${count} actions are overdue`),
    first: ({ count }) => `You have ${plural(count, '1 action', `${count} actions`)} whose date has passed.`,
  },
  roundCloses: {
    subject: ({ days }) => `${plural(days, '1 day', `${days} days`)} left for the self-assessment`,
    first: ({ year, date, count }) =>
      `The self-assessment of ${year} closes on ${date}. ` +
      (count === 0
        ? 'Everything is filled in.'
        : `${plural(count, '1 question is', `${count} questions are`)} open.`),
  },
  allFilled: {
    subject: () => 'You still have to submit',
    first: () => 'Everything is filled in, but not submitted yet.',
  },
  ownerLeft: {
    subject: () => 'There are tasks to hand over',
    first: ({ count }) =>
      plural(
        count,
        '1 question or action has no owner any more.',
        `${count} questions and actions have no owner any more.`,
      ),
  },
  digest: {
    subject: () => 'Your messages of this week',
    first: ({ count }) => `You have ${plural(count, '1 new message', `${count} new messages`)}.`,
  },
};

/** What each kind of letter says, by language. */
export const LETTER_TEXTS: Readonly<Record<Locale, Readonly<Record<LetterKind, LetterText>>>> = {
  nl: DUTCH,
  en: ENGLISH,
};

/** What every letter says, by language. */
export const LETTER_FRAMES: Readonly<Record<Locale, LetterFrame>> = {
  nl: {
    greeting: (name) => `Beste ${name},`,
    hello: 'Goedendag,',
    signIn: 'Inloggen bij Zicht op uitbuiting',
    whyHeading: 'Waarom krijg ik deze mail?',
    why: 'U heeft een account bij Zicht op uitbuiting. Wij schrijven nooit wat er in antwoorden of acties staat.',
    preferences: 'Kies hoe vaak u mail krijgt',
  },
  en: {
    greeting: (name) => `Dear ${name},`,
    hello: 'Hello,',
    signIn: 'Sign in to Zicht op uitbuiting',
    whyHeading: 'Why do I get this mail?',
    why: 'You have an account with Zicht op uitbuiting. We never write what answers or actions say.',
    preferences: 'Choose how often you get mail',
  },
};

const DATES: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A day of the calendar as a letter writes it. */
export function dayInWords(day: string, locale: Locale): string {
  return DATES[locale].format(new Date(`${day}T00:00:00Z`));
}

/** Facts as a letter names them; a day is a day of the calendar, so no time zone may move it. */
export function inWords(facts: NotificationFacts, locale: Locale): FactsInWords {
  const { count = 0, days = 0, year, date, reference = '' } = facts;
  return {
    count,
    days,
    year: year === undefined ? '' : String(year),
    date: date === undefined ? '' : dayInWords(date, locale),
    reference,
  };
}
