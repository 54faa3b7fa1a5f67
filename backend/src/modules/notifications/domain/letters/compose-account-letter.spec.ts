import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '@zicht/shared/kernel/locale';
import type { AccountLetterKind } from './account-letter.js';
import { composeAccountLetter } from './compose-account-letter.js';

const FACTS = { organisation: 'De Brug', endsOn: '2027-04-09', count: '5120', sha256: 'a'.repeat(64) };
const SUCCESSION = { ...FACTS, day: '2027-01-01', successors: 'Jeugdhulp Nieuwland, De Haven' };
const composed = (kind: AccountLetterKind, locale: (typeof LOCALES)[number]) =>
  composeAccountLetter(
    {
      id: 'l',
      kind,
      email: 'fatma@debrug.example',
      name: 'Fatma',
      locale,
      facts: { ...FACTS, ...SUCCESSION },
    },
    { publicUrl: new URL('https://zicht.example'), token: undefined },
  );

describe('letters to the people of an inspectorate', () => {
  it('speak of their inspectorate where those to others speak of an organisation', () => {
    const textOf = (locale: (typeof LOCALES)[number], kind: AccountLetterKind, facts: object) =>
      composeAccountLetter(
        { id: 'l', kind, email: 'w@inspectie.example', name: 'Wouter', locale, facts: { ...facts } },
        { publicUrl: new URL('https://zicht.example'), token: undefined },
      ).text;
    for (const kind of ['invited', 'recovered', 'accountEnded'] as const) {
      expect(textOf('nl', kind, {})).toMatch(/organisatie/);
      expect(textOf('en', kind, {})).toMatch(/organisation/);
      const facts = { organisation: 'Toezicht', body: 'inspectorate' };
      expect(textOf('nl', kind, facts)).toMatch(/(uw|deze) inspectie/i);
      expect(textOf('nl', kind, facts)).not.toMatch(/organisatie/);
      expect(textOf('en', kind, facts)).toMatch(/(your|this) inspectorate/i);
      expect(textOf('en', kind, facts)).not.toMatch(/organisation/);
    }
  });
});

describe('letters about an organisation that leaves or is continued by others', () => {
  it('name the day on which everything is erased, and lead to the page where that is taken back', () => {
    expect(composed('leavingAsked', 'nl').text).toContain('Op 9 april 2027 wissen wij alles.');
    expect(composed('leavingAsked', 'en').text).toContain('On 9 April 2027 we erase everything.');
    for (const locale of LOCALES)
      expect(composed('leavingAsked', locale).text).toContain('https://zicht.example/beheer/vertrek');
  });

  it('say that nothing is erased once it is taken back', () => {
    expect(composed('leavingTakenBack', 'nl').text).toContain('Er wordt niets gewist.');
    expect(composed('leavingTakenBack', 'en').text).toContain('Nothing will be erased.');
  });

  it('name the day on which it closes and who carries on, and say when that is taken back', () => {
    expect(composed('successionRecorded', 'nl').text).toContain(
      'De Brug sluit op 1 januari 2027. Verder gaat: Jeugdhulp Nieuwland, De Haven.',
    );
    expect(composed('successionRecorded', 'en').text).toContain(
      'De Brug closes on 1 January 2027. Continued by: Jeugdhulp Nieuwland, De Haven.',
    );
    expect(composed('continuationRecorded', 'nl').text).toContain('verder voor: ');
    expect(composed('continuationRecorded', 'en').text).toContain('carries on for: ');
    expect(composed('successionTakenBack', 'nl').text).toContain('nam terug dat De Brug sluit.');
    expect(composed('successionTakenBack', 'en').text).toContain('took back that De Brug closes.');
  });

  it('say that it is of another kind now, that answers are kept, and lead to the self-assessment', () => {
    expect(composed('kindChanged', 'nl').text).toContain('wijzigde de soort van De Brug.');
    expect(composed('kindChanged', 'nl').text).toContain('Uw antwoorden blijven bewaard.');
    expect(composed('kindChanged', 'en').text).toContain('changed the kind of De Brug.');
    for (const locale of LOCALES)
      expect(composed('kindChanged', locale).text).toContain('https://zicht.example/zelfevaluatie');
  });

  it('prove afterwards what was erased, by its total and the hash of the certificate', () => {
    for (const locale of LOCALES) {
      const { text, html } = composed('organisationLeft', locale);
      for (const proof of [FACTS.organisation, FACTS.count, FACTS.sha256]) {
        expect(text).toContain(proof);
        expect(html).toContain(proof);
      }
    }
  });
});
