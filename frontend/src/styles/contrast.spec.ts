import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const sheets = ['theme.css', 'tokens.css']
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n');
const declared = new Map(
  [...sheets.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value?.trim()]),
);

function colour(name: string): string {
  const value = declared.get(name) ?? '';
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return reference === undefined ? value : colour(reference);
}

function luminance(hex: string): number {
  expect(hex).toMatch(/^#[0-9a-f]{6}$/i);
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(colour(one)), luminance(colour(other))].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Text on the surfaces that it stands on. */
const TEXT: [string, string[], number][] = [
  [
    '--tekst',
    ['--vlak-pagina', '--vlak', '--vlak-tint', '--lijn', '--bezig-vlak', '--te-laat-vlak', '--klaar-vlak'],
    7,
  ],
  ['--tekst-zacht', ['--vlak-pagina', '--vlak', '--vlak-tint', '--bezig-vlak'], 4.5],
  ['--actie', ['--vlak-pagina', '--vlak', '--vlak-tint', '--bezig-vlak', '--te-laat-vlak'], 4.5],
  ['--actie-hover', ['--vlak-pagina', '--vlak', '--vlak-tint'], 4.5],
  ['--op-actie', ['--actie', '--actie-hover'], 4.5],
  ['--klaar', ['--klaar-vlak', '--vlak-pagina', '--vlak'], 7],
  ['--bezig', ['--bezig-vlak'], 7],
  ['--te-laat', ['--te-laat-vlak', '--vlak-pagina', '--vlak'], 7],
  ['--neutraal', ['--neutraal-vlak'], 7],
];

/** Edges of controls, focus, and marks in charts. */
const MARKS: [string, string[]][] = [
  ['--veld-rand', ['--vlak', '--vlak-pagina', '--vlak-tint']],
  ['--actie', ['--vlak', '--vlak-pagina', '--lijn']],
  ['--te-laat', ['--vlak', '--vlak-pagina']],
  ['--bezig', ['--vlak', '--vlak-pagina']],
  ['--focus', ['--vlak', '--vlak-pagina', '--vlak-tint', '--focus-halo']],
  ['--focus-halo', ['--actie', '--focus']],
];

describe('contrast of the tokens', () => {
  it.each(
    TEXT.flatMap(([text, surfaces, least]) => surfaces.map((surface) => [text, surface, least] as const)),
  )('text %s on %s is at least %d', (text, surface, least) =>
    expect(contrast(text, surface)).toBeGreaterThanOrEqual(least),
  );

  it.each(MARKS.flatMap(([mark, surfaces]) => surfaces.map((surface) => [mark, surface] as const)))(
    'mark %s on %s is at least 3',
    (mark, surface) => expect(contrast(mark, surface)).toBeGreaterThanOrEqual(3),
  );

  it.each([
    ['--n0', '#ffffff'],
    ['--n1', '#16262d'],
    ['--n2', '#16262d'],
    ['--n3', '#16262d'],
    ['--n4', '#ffffff'],
  ])('the words on level colour %s are readable', (level, words) => {
    declared.set('--words', words);
    expect(contrast(level, '--words')).toBeGreaterThanOrEqual(4.5);
  });
});
