import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Framework } from '@zicht/shared/framework/framework';
import { factReach } from './fact-reach.js';
import { publishedFramework, type PublishedFramework } from './published-framework.js';

const read = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../../../data/frameworks/${name}.json`, import.meta.url), 'utf8'),
  ) as Framework;
const framework = read('normenkader');
const published = publishedFramework(framework) as PublishedFramework;
const codesOf = (code: string) => published.criteria.find((criterion) => criterion.code === code)?.codes;

describe('publishedFramework', () => {
  it('finds the twelve sets of units of framework 2027.1', () => {
    expect(new Set(published.criteria.map(({ sectors }) => sectors.join())).size).toBe(12);
  });

  it('never publishes an unscored criterion', () => {
    for (const code of ['BOR-04', 'BOR-08', 'RIS-02']) expect(codesOf(code)).toBeUndefined();
  });

  it('has cells for the codes that can occur and no other', () => {
    expect(codesOf('KEN-03')?.slice(0, 5)).toEqual(['0', '1', '2', '3', '4']);
    expect(codesOf('SCH-02')).toEqual(['0', '1', '2', '3', '4', 'nvt']);
    expect(codesOf('SAM-06')?.filter((code) => code !== 'nvt')).toEqual(['0', '1', '2', '4']);
    expect(codesOf('RIS-01')?.filter((code) => code !== 'nvt')).toEqual(['0', '2', '4']);
  });

  it('applies a criterion to its own sectors: MEL-07 to the police alone', () => {
    expect(published.criteria.find(({ code }) => code === 'MEL-07')?.sectors).toEqual(['POL']);
    expect(published.themes.find(({ code }) => code === 'RIS')?.sectors).not.toContain('GEM');
  });

  it('has a code for a theme without a level only where every criterion of a sector can be left out', () => {
    expect(new Set(published.themes.map(({ codes }) => codes.join()))).toEqual(new Set(['0,1,2,3,4']));

    const criteria = framework.criteria.map((one) =>
      one.theme === 'MEL' ? { ...one, notApplicableAllowed: true } : one,
    );
    const { themes } = publishedFramework({ ...framework, criteria }) as PublishedFramework;
    expect(themes.find(({ code }) => code === 'MEL')?.codes).toEqual(['0', '1', '2', '3', '4', 'nvt']);
    expect(themes.find(({ code }) => code === 'KEN')?.codes).not.toContain('nvt');
  });

  it('refuses a framework whose points do not fit six codes, with the reason', () => {
    const found = publishedFramework(read('safe-sport-points'));

    expect('faults' in found && found.faults.length).toBeGreaterThan(0);
    expect('faults' in found && found.faults.map(({ message }) => message).join(' ')).toContain('0 to 4');
  });

  it('refuses five points, with the criterion that has them', () => {
    const { maturity } = framework.answerSets;
    const options = (maturity?.options ?? []).map((one) => (one.code === '4' ? { ...one, points: 5 } : one));
    const answerSets = { ...framework.answerSets, maturity: { ...maturity, options } };

    expect(publishedFramework({ ...framework, answerSets })).toHaveProperty('faults.0.criterion', 'KEN-01');
  });

  it('refuses a framework in which one fact enters more than five vectors', () => {
    const criteria = framework.criteria.map((criterion) =>
      criterion.code === 'BOR-07'
        ? { ...criterion, visibleWhen: [{ criterion: 'BOR-02', operator: 'anyOf' as const, values: ['ja'] }] }
        : criterion,
    );

    expect(publishedFramework({ ...framework, criteria })).toEqual({
      faults: [{ message: 'One fact enters 6 vectors of a group; at most 5 are allowed.' }],
    });
  });
});

describe('factReach', () => {
  it('counts five vectors for BOR-02, and three for the other opening questions', () => {
    const { byCriterion, largest } = factReach(framework);

    expect(largest).toBe(5);
    expect(byCriterion.get('BOR-02')).toBe(5);
    for (const code of ['RIS-01', 'MEL-02', 'VOR-01', 'SAM-01']) expect(byCriterion.get(code)).toBe(3);
    expect(byCriterion.get('KEN-01')).toBe(2);
  });
});
