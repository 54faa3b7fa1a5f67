import type { Locale } from '@zicht/shared/kernel/locale';
import type { AccountLetterKind, AccountLetterText } from './account-letter.js';
import { dayInWords } from './letter-texts.js';

type SuccessionLetterKind = Extract<AccountLetterKind, `${'succession' | 'continuation'}${string}`>;

/** Letters about organisations that end or carry on, in both languages. */
export const SUCCESSION_LETTER_TEXTS: Readonly<
  Record<Locale, Readonly<Record<SuccessionLetterKind, AccountLetterText>>>
> = {
  nl: {
    successionRecorded: {
      subject: 'Uw organisatie sluit bij Zicht op uitbuiting',
      first: ({ organisation = '', successors = '', day = '' }) =>
        `${organisation} sluit op ${dayInWords(day, 'nl')}. Verder gaat: ${successors}. Tot die dag werkt alles gewoon door. Daarna kunt u alles nog bekijken en meenemen. U kunt dan niets meer invullen.`,
      button: 'Inloggen bij Zicht op uitbuiting',
      why: 'U bent coördinator van deze organisatie. Klopt dit niet? Meld het bij de beheerder van de dienst.',
    },
    successionTakenBack: {
      subject: 'Uw organisatie gaat gewoon door',
      first: ({ organisation = '' }) =>
        `De beheerder van de dienst nam terug dat ${organisation} sluit. Alles werkt zoals daarvoor.`,
      button: 'Inloggen bij Zicht op uitbuiting',
      why: 'U bent coördinator van deze organisatie.',
    },
    continuationRecorded: {
      subject: 'Uw organisatie gaat verder voor een andere',
      first: ({ organisation = '', predecessors = '', day = '' }) =>
        `${organisation} gaat vanaf ${dayInWords(day, 'nl')} verder voor: ${predecessors}. Wat daar is ingevuld, blijft daar staan. Bij uw organisatie verandert niets.`,
      button: 'Inloggen bij Zicht op uitbuiting',
      why: 'U bent coördinator van deze organisatie. Klopt dit niet? Meld het bij de beheerder van de dienst.',
    },
    continuationTakenBack: {
      subject: 'Uw organisatie gaat niet verder voor een andere',
      first: ({ organisation = '' }) =>
        `De beheerder van de dienst nam terug dat ${organisation} verdergaat voor een andere organisatie. Bij uw organisatie verandert niets.`,
      button: 'Inloggen bij Zicht op uitbuiting',
      why: 'U bent coördinator van deze organisatie.',
    },
  },
  en: {
    successionRecorded: {
      subject: 'Your organisation closes at Zicht op uitbuiting',
      first: ({ organisation = '', successors = '', day = '' }) =>
        `${organisation} closes on ${dayInWords(day, 'en')}. Continued by: ${successors}. Until that day everything works as before. After that you can still view everything and take it along. You can then fill in nothing more.`,
      button: 'Sign in to Zicht op uitbuiting',
      why: 'You are a coordinator of this organisation. Is this not right? Tell the administrator of the service.',
    },
    successionTakenBack: {
      subject: 'Your organisation goes on as before',
      first: ({ organisation = '' }) =>
        `The administrator of the service took back that ${organisation} closes. Everything works as before.`,
      button: 'Sign in to Zicht op uitbuiting',
      why: 'You are a coordinator of this organisation.',
    },
    continuationRecorded: {
      subject: 'Your organisation carries on for another one',
      first: ({ organisation = '', predecessors = '', day = '' }) =>
        `From ${dayInWords(day, 'en')} ${organisation} carries on for: ${predecessors}. What was filled in there stays there. Nothing changes at your organisation.`,
      button: 'Sign in to Zicht op uitbuiting',
      why: 'You are a coordinator of this organisation. Is this not right? Tell the administrator of the service.',
    },
    continuationTakenBack: {
      subject: 'Your organisation does not carry on for another one',
      first: ({ organisation = '' }) =>
        `The administrator of the service took back that ${organisation} carries on for another organisation. Nothing changes at your organisation.`,
      button: 'Sign in to Zicht op uitbuiting',
      why: 'You are a coordinator of this organisation.',
    },
  },
};
