import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as en from './en/en';
import * as nl from './nl/nl';

const FOLDER = join(import.meta.dirname, '.');
const WORDS_MAXIMUM = 20;
const WORDS_MEDIAN = 12;
const BANNED = [
  /\bhelaas\b/i,
  /\bs\.?v\.?p\b/i,
  /loverboy/i,
  /!/,
  /\bonvoldoende\b/i,
  /\bmiddels\b/i,
  /\bdient u te\b/i,
];

function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    flatten(inner, path === '' ? key : `${path}.${key}`),
  );
}

function parametersOf(text: string): string[] {
  return [...text.matchAll(/{{\s*(\w+)\s*}}/g)].map(([, name]) => name ?? '').sort();
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/\*\*/g, '')
    .split(/(?<=[.?:…])\s+/)
    .filter((sentence) => sentence.trim() !== '');
}

function wordCount(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word)).length;
}

/** All parts of a language, those of the first load and the others. */
async function whole({ TEXTS, PARTS }: typeof nl | typeof en): Promise<Record<string, unknown>> {
  const parts = Object.entries(PARTS).map(async ([name, load]) => [name, (await load()).default] as const);
  return { ...TEXTS, ...Object.fromEntries(await Promise.all(parts)) };
}

const [NL, EN] = [await whole(nl), await whole(en)];
const dutch = flatten(NL);
const english = flatten(EN);

describe('the texts', () => {
  it('have the same keys in both languages', () => {
    expect(english.map(([key]) => key).sort()).toEqual(dutch.map(([key]) => key).sort());
  });

  it('take the same parameters in both languages', () => {
    const other = new Map(english);
    const different = dutch.filter(
      ([key, text]) => parametersOf(text).join() !== parametersOf(other.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('are never empty, and never the same file twice', () => {
    expect([...dutch, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are all merged into their language', () => {
    for (const [language, texts] of [['nl', NL] as const, ['en', EN] as const]) {
      const files = readdirSync(join(FOLDER, language)).filter((name) => name.endsWith('.json'));
      expect(Object.keys(texts).sort()).toEqual(files.map((name) => name.replace('.json', '')).sort());
      for (const file of files)
        expect(() => JSON.parse(readFileSync(join(FOLDER, language, file), 'utf8'))).not.toThrow();
    }
  });

  it('count with one and other', () => {
    const counted = dutch
      .filter(([key]) => /\.(one|other)$/.test(key))
      .map(([key]) => key.replace(/\.(one|other)$/, ''));
    for (const key of new Set(counted)) expect(counted.filter((other) => other === key)).toEqual([key, key]);
  });

  it('strong words open and close', () => {
    expect([...dutch, ...english].filter(([, text]) => text.split('**').length % 2 === 0)).toEqual([]);
  });
});

describe('the Dutch texts, at level B1', () => {
  const sentences = dutch.flatMap(([key, text]) => sentencesOf(text).map((sentence) => ({ key, sentence })));

  it(`have no sentence of more than ${WORDS_MAXIMUM} words`, () => {
    expect(sentences.filter(({ sentence }) => wordCount(sentence) > WORDS_MAXIMUM)).toEqual([]);
  });

  it(`have a median sentence of at most ${WORDS_MEDIAN} words`, () => {
    const lengths = sentences.map(({ sentence }) => wordCount(sentence)).sort((one, other) => one - other);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(WORDS_MEDIAN);
  });

  it('have none of the banned words and no exclamation marks', () => {
    expect(dutch.filter(([, text]) => BANNED.some((pattern) => pattern.test(text)))).toEqual([]);
  });

  it('say u, never je', () => {
    expect(dutch.filter(([, text]) => /\b(je|jij|jouw|jullie)\b/i.test(text))).toEqual([]);
  });
});
