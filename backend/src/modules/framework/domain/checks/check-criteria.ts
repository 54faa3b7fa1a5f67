import { expectedOptions } from '@zicht/shared/framework/applicability';
import type { Criterion, MultipleChoiceCriterion } from '@zicht/shared/framework/criterion';
import type { BandUnit, Framework } from '@zicht/shared/framework/framework';
import { hasPoints, optionsOf, optionsOfAnswerSet, ownValue } from '@zicht/shared/framework/look-up';
import { checkKnown, checkUnique, codesOf } from './check-references.js';
import { pointer, type Report } from './framework-fault.js';

type Path = readonly (string | number)[];

/** References, order and units inside every criterion. */
export function checkCriteria(framework: Framework, report: Report): void {
  const sectors = codesOf(framework.sectors);
  const sources = codesOf(framework.sources);
  const roles = codesOf(framework.ownerRoles);
  const actions = new Set<string>();
  for (const [index, criterion] of framework.criteria.entries()) {
    const path = ['criteria', index] as const;
    const own = criterion.sectors === undefined ? sectors : new Set(criterion.sectors);
    if (!codesOf(framework.themes).has(criterion.theme)) {
      report(pointer(...path, 'theme'), 'unknownReference', `There is no theme ${criterion.theme}.`);
    }
    checkKnown(criterion.sectors, sectors, 'sector', report, ...path, 'sectors');
    checkKnown(criterion.sources, sources, 'source', report, ...path, 'sources');
    for (const [at, note] of (criterion.notes ?? []).entries()) {
      checkKnown(
        note.sectors,
        own,
        'such sector of this criterion:',
        report,
        ...path,
        'notes',
        at,
        'sectors',
      );
    }
    for (const [at, action] of criterion.actions.entries()) {
      const isOwn = action.code.startsWith(`${criterion.code}-A`) && !actions.has(action.code);
      if (!isOwn) {
        const message = `Must be ${criterion.code}-A1, -A2 …, once each.`;
        report(pointer(...path, 'actions', at, 'code'), 'actionCode', message);
      }
      actions.add(action.code);
      if (!roles.has(action.ownerRole)) {
        const message = `There is no role ${action.ownerRole}.`;
        report(pointer(...path, 'actions', at, 'ownerRole'), 'unknownReference', message);
      }
    }
    checkType(framework, criterion, own, report, ...path);
  }
}

function checkType(
  framework: Framework,
  criterion: Criterion,
  sectors: ReadonlySet<string>,
  report: Report,
  ...path: Path
): void {
  if (criterion.weight > 0 && !hasPoints(criterion)) {
    report(pointer(...path, 'weight'), 'noPoints', 'Without bands nothing is scored: weight must be 0.');
  }
  switch (criterion.type) {
    case 'single-choice': {
      if (criterion.options) checkUnique(criterion.options, report, ...path, 'options');
      else checkAnswerSet(framework, criterion.answerSet, report, ...path, 'answerSet');
      const options = codesOf(optionsOf(framework, criterion));
      for (const code of Object.keys(criterion.descriptions ?? {})) {
        checkKnown([code], options, 'option', (_, fault, message) => {
          report(pointer(...path, 'descriptions', code), fault, message);
        });
      }
      checkKnown(criterion.detail?.on, options, 'option', report, ...path, 'detail', 'on');
      checkUnique(criterion.detail?.options ?? [], report, ...path, 'detail', 'options');
      break;
    }
    case 'multiple-choice':
      checkMultipleChoice(framework, criterion, sectors, report, ...path);
      break;
    case 'percentage': {
      checkBandSet(framework, criterion.bands, 'percent', report, ...path, 'bands');
      if (criterion.smallNumbers) {
        checkAnswerSet(
          framework,
          criterion.smallNumbers.answerSet,
          report,
          ...path,
          'smallNumbers',
          'answerSet',
        );
      }
      const { sameAs } = criterion.denominator;
      const index = framework.criteria.findIndex(({ code }) => code === sameAs);
      const isEarlier = index >= 0 && index < framework.criteria.indexOf(criterion);
      if (sameAs !== undefined && !(isEarlier && framework.criteria[index]?.type === 'percentage')) {
        const message = `There is no earlier percentage ${sameAs}.`;
        report(pointer(...path, 'denominator', 'sameAs'), 'notEarlier', message);
      }
      break;
    }
    case 'number':
      checkBandSet(framework, criterion.bands, 'number', report, ...path, 'bands');
      checkUnique(criterion.fields, report, ...path, 'fields');
      for (const [at, { minimum = -Infinity, maximum = Infinity }] of criterion.fields.entries()) {
        if (minimum > maximum) {
          report(pointer(...path, 'fields', at, 'maximum'), 'notAscending', `Must be at least ${minimum}.`);
        }
      }
      break;
    case 'date':
      checkBandSet(framework, criterion.bands, 'months', report, ...path, 'bands');
      break;
    case 'text':
      break;
  }
}

function checkMultipleChoice(
  framework: Framework,
  criterion: MultipleChoiceCriterion,
  sectors: ReadonlySet<string>,
  report: Report,
  ...path: Path
): void {
  const ofCriterion = 'such sector of this criterion:';
  checkUnique(criterion.options, report, ...path, 'options');
  checkBandSet(framework, criterion.bands, 'percent', report, ...path, 'bands');
  for (const [at, option] of criterion.options.entries()) {
    checkKnown(option.hiddenFor, sectors, ofCriterion, report, ...path, 'options', at, 'hiddenFor');
  }
  const together = codesOf(criterion.options.filter((option) => option.exclusive !== true));
  for (const [at, list] of (criterion.expected ?? []).entries()) {
    const here = [...path, 'expected', at] as const;
    checkKnown(
      list.options,
      together,
      'option that can be chosen beside others:',
      report,
      ...here,
      'options',
    );
    checkKnown(list.sectors, sectors, ofCriterion, report, ...here, 'sectors');
  }
  const isScored = criterion.weight > 0;
  if (isScored && !criterion.expected && !criterion.options.some((option) => (option.points ?? 0) > 0)) {
    report(pointer(...path, 'options'), 'noPoints', 'No option has points and none is expected.');
  }
  for (const sector of isScored && criterion.expected ? sectors : []) {
    if (expectedOptions(framework, criterion, [sector])?.length === 0) {
      report(pointer(...path, 'expected'), 'nothingExpected', `Nothing is expected of ${sector}.`);
    }
  }
}

function checkAnswerSet(framework: Framework, name: string | undefined, report: Report, ...path: Path): void {
  if (name !== undefined && optionsOfAnswerSet(framework, name).length === 0) {
    report(pointer(...path), 'unknownReference', `There is no answer set ${name}.`);
  }
}

function checkBandSet(
  framework: Framework,
  name: string | undefined,
  unit: BandUnit,
  report: Report,
  ...path: Path
): void {
  if (name === undefined) return;
  const set = ownValue(framework.bandSets, name);
  if (set === undefined) report(pointer(...path), 'unknownReference', `There is no band set ${name}.`);
  else if (set.unit !== unit)
    report(pointer(...path), 'wrongUnit', `${name} measures ${set.unit}, not ${unit}.`);
}
