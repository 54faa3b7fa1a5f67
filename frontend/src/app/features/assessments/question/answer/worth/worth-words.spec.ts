import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coreRules } from '@zicht/shared/framework/core-rules';
import { evaluate } from '@zicht/shared/framework/evaluation/evaluate';
import type { Framework } from '@zicht/shared/framework/framework';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import { nextStep } from '@zicht/shared/framework/evaluation/next-step';
import type { Answers } from '@zicht/shared/framework/answers/answer';
import { TEXTS, type TextParameters, type Texts } from '../../../../../ui/language/texts';
import nl from '../../../../../texts/nl/assessments.json' with { type: 'json' };
import { injectWorthWords } from './worth-words';

const FILE = join(import.meta.dirname, '../../../../../../../../backend/data/frameworks/normenkader.json');
const framework = JSON.parse(readFileSync(FILE, 'utf8')) as Framework;
const SECTORS = ['JHV'];

function provideDutch() {
  const find = (key: string): string =>
    key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], {
      assessments: nl,
    }) as string;
  const translate = (key: string, parameters: TextParameters = {}): string =>
    find(key).replace(/{{(\w+)}}/g, (_, name: string) => String(parameters[name] ?? ''));
  const texts = Object.assign(translate, {
    count: (key: string, count: number, parameters: TextParameters = {}) =>
      translate(`${key}.${count === 1 ? 'one' : 'other'}`, { count, ...parameters }),
    of: (text: { nl: string }) => text.nl,
    has: () => true,
    locale: signal('nl').asReadonly(),
  });
  TestBed.configureTestingModule({ providers: [{ provide: TEXTS, useValue: texts as unknown as Texts }] });
  return TestBed.runInInjectionContext(() => injectWorthWords());
}

function rulesOf(code: string): string {
  const criterion = criterionByCode(framework, code)!;
  return provideDutch()
    .coreRule(framework, criterion, coreRules(framework, criterion, SECTORS))
    .join(' ');
}

function nextOf(code: string, answers: Answers): string {
  const evaluation = evaluate(framework, { round: 2027, sectors: SECTORS, answers });
  const row = evaluation.byCode.get(code)!;
  return provideDutch().nextStep(framework, row.criterion, nextStep(evaluation, row)!).text;
}

describe('a core rule in words', () => {
  it('names the levels that it holds for', () => {
    expect(rulesOf('KEN-01')).toBe('Bij niveau 0 of 1 komt het hele thema niet hoger dan niveau 1.');
  });

  it('tells each of two rules for its own answers', () => {
    expect(rulesOf('BOR-02')).toBe(
      'Bij ‘Nee’ komt het hele thema niet hoger dan niveau 1. Bij ‘Deels’ komt het hele thema niet hoger dan niveau 3.',
    );
  });

  it('names the options that are asked for', () => {
    expect(rulesOf('SAM-01')).toMatch(
      /^Zonder politie .* en .* komt het hele thema niet hoger dan niveau 2\.$/,
    );
  });
});

describe('the next step in words', () => {
  it('is the next level with its description', () => {
    expect(nextOf('MEL-01', { 'MEL-01': { option: '3' } })).toMatch(/^Zo komt u op niveau 4: u bespreekt/);
  });

  it('is the lowest percentage of the next band', () => {
    expect(nextOf('SCH-02', { 'SCH-02': { numerator: 12, denominator: 40 } })).toBe(
      'Zo komt u op niveau 3: kom op 50% of meer.',
    );
  });

  it('is the most months of the next band', () => {
    const answers: Answers = { 'SAM-01': { options: ['POL'] }, 'SAM-06': { month: '2025-06' } };
    expect(nextOf('SAM-06', answers)).toBe(
      'Zo komt u op niveau 4: niet langer dan 12 maanden voor de peildatum.',
    );
  });
});
