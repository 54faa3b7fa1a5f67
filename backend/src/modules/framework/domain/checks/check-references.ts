import type { Framework } from '@zicht/shared/framework/framework';
import { pointer, type Report } from './framework-fault.js';

type Coded = { readonly code: string };

/** Reports every code that stands twice in a list. */
export function checkUnique(
  list: readonly Coded[],
  report: Report,
  ...path: readonly (string | number)[]
): void {
  const seen = new Set<string>();
  for (const [index, { code }] of list.entries()) {
    if (seen.has(code))
      report(pointer(...path, index, 'code'), 'duplicateCode', `${code} stands here twice.`);
    seen.add(code);
  }
}

/** Reports codes that are not among the known ones; `what` names the kind of thing, such as "sector". */
export function checkKnown(
  codes: readonly string[] | undefined,
  known: ReadonlySet<string>,
  what: string,
  report: Report,
  ...path: readonly (string | number)[]
): void {
  for (const [index, code] of (codes ?? []).entries()) {
    if (!known.has(code)) report(pointer(...path, index), 'unknownReference', `There is no ${what} ${code}.`);
  }
}

/** The codes of a list. */
export function codesOf(list: readonly Coded[] | undefined): ReadonlySet<string> {
  return new Set((list ?? []).map(({ code }) => code));
}

/** References and unique codes of everything outside the criteria. */
export function checkReferences(framework: Framework, report: Report): void {
  const sectors = codesOf(framework.sectors);
  const roles = codesOf(framework.ownerRoles);
  const criteria = codesOf(framework.criteria);
  const sources = codesOf(framework.sources);
  for (const key of ['sectors', 'ownerRoles', 'themes', 'criteria', 'sources'] as const) {
    checkUnique(framework[key], report, key);
  }
  for (const [index, role] of framework.ownerRoles.entries()) {
    if (role.fallback && (!roles.has(role.fallback.role) || role.fallback.role === role.code)) {
      const path = pointer('ownerRoles', index, 'fallback', 'role');
      report(path, 'unknownReference', `There is no other role ${role.fallback.role}.`);
    }
  }
  for (const [index, notice] of framework.rules.textNotices.entries()) {
    checkKnown(notice.sectors, sectors, 'sector', report, 'rules', 'textNotices', index, 'sectors');
  }
  const { dontKnow } = framework.rules;
  if (dontKnow.allowed && dontKnow.action && !roles.has(dontKnow.action.ownerRole)) {
    const path = pointer('rules', 'dontKnow', 'action', 'ownerRole');
    report(path, 'unknownReference', `There is no role ${dontKnow.action.ownerRole}.`);
  }
  for (const [index, fact] of (framework.keyFacts ?? []).entries()) {
    checkKnown(fact.criteria, criteria, 'criterion', report, 'keyFacts', index, 'criteria');
  }
  checkPartnerRegister(framework, report);
  for (const [name, set] of Object.entries(framework.answerSets)) {
    checkUnique(set.options, report, 'answerSets', name, 'options');
  }
  for (const [index, theme] of framework.themes.entries()) {
    checkKnown(
      theme.recommendation.sources,
      sources,
      'source',
      report,
      'themes',
      index,
      'recommendation',
      'sources',
    );
    if (!framework.criteria.some((criterion) => criterion.theme === theme.code && criterion.weight > 0)) {
      report(pointer('themes', index), 'themeWithoutScore', `Nothing in theme ${theme.code} is scored.`);
    }
  }
  for (const [index, source] of framework.sources.entries()) {
    if (source.via !== undefined && (!sources.has(source.via) || source.via === source.code)) {
      report(pointer('sources', index, 'via'), 'unknownReference', `There is no other source ${source.via}.`);
    }
  }
}

function checkPartnerRegister({ criteria, partnerRegister }: Framework, report: Report): void {
  if (partnerRegister === undefined) return;
  const { criterion: code, careCoordinator } = partnerRegister;
  const criterion = criteria.find((each) => each.code === code);
  if (criterion?.type !== 'multiple-choice') {
    const path = pointer('partnerRegister', 'criterion');
    report(path, 'unknownReference', `There is no question ${code} with several answers.`);
  } else if (!criterion.options.some((option) => option.code === careCoordinator)) {
    const path = pointer('partnerRegister', 'careCoordinator');
    report(path, 'unknownReference', `${code} has no option ${careCoordinator}.`);
  }
}
