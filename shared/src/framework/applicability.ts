import type { LocalisedText } from '../kernel/locale.js';
import type { Cap, Criterion, MultipleChoiceCriterion, MultipleChoiceOption, Note } from './criterion.js';
import type { Framework } from './framework.js';

/**
 * Sectors of the organisation for which a criterion is meant. Several sectors: union, so the criterion exists as
 * soon as it is meant for one of them. Sectors that the framework does not know name nobody.
 */
export function sectorsMeant(
  framework: Framework,
  criterion: Criterion,
  sectors: readonly string[],
): readonly string[] {
  const meant = criterion.sectors ?? framework.sectors.map((sector) => sector.code);
  return sectors.filter((sector) => meant.includes(sector));
}

/** Whether the criterion exists for this organisation; a framework without sectors asks everybody the same. */
export function isApplicable(
  framework: Framework,
  criterion: Criterion,
  sectors: readonly string[],
): boolean {
  return framework.sectors.length === 0 || sectorsMeant(framework, criterion, sectors).length > 0;
}

/** Criteria that exist for this organisation, in the order asked. */
export function applicableCriteria(framework: Framework, sectors: readonly string[]): readonly Criterion[] {
  return framework.criteria.filter((criterion) => isApplicable(framework, criterion, sectors));
}

/** `hiddenFor` and `exceptSectors` hold only if they name every sector for which the criterion is meant. */
function namesAll(names: readonly string[] | undefined, meant: readonly string[]): boolean {
  return names !== undefined && meant.length > 0 && meant.every((sector) => names.includes(sector));
}

/** Absent: for all. Otherwise one sector of the organisation is enough. */
function namesOne(names: readonly string[] | undefined, meant: readonly string[]): boolean {
  return names === undefined || names.some((sector) => meant.includes(sector));
}

/** Options of a multiple choice that this organisation sees (its own type is hidden). */
export function visibleOptions(
  framework: Framework,
  criterion: MultipleChoiceCriterion,
  sectors: readonly string[],
): readonly MultipleChoiceOption[] {
  const meant = sectorsMeant(framework, criterion, sectors);
  return criterion.options.filter((option) => !namesAll(option.hiddenFor, meant));
}

/**
 * Codes of the options expected of this organisation, in the order shown: the union over its sectors without the
 * options hidden for it. Null when the criterion expects nothing by design (it adds up points).
 */
export function expectedOptions(
  framework: Framework,
  criterion: MultipleChoiceCriterion,
  sectors: readonly string[],
): readonly string[] | null {
  if (criterion.expected === undefined) return null;
  const meant = sectorsMeant(framework, criterion, sectors);
  const expected = new Set(
    criterion.expected.filter((list) => namesOne(list.sectors, meant)).flatMap((list) => list.options),
  );
  return visibleOptions(framework, criterion, sectors)
    .map((option) => option.code)
    .filter((code) => expected.has(code));
}

/** Notes under the question for this organisation; those on a zero denominator only once that is answered. */
export function applicableNotes(
  framework: Framework,
  criterion: Criterion,
  sectors: readonly string[],
  zeroDenominator = false,
): readonly Note[] {
  const meant = sectorsMeant(framework, criterion, sectors);
  return (criterion.notes ?? []).filter(
    (note) => namesOne(note.sectors, meant) && (note.on !== 'zeroDenominator' || zeroDenominator),
  );
}

/** Caps that can limit this organisation: without those from which all its sectors are exempt. */
export function applicableCaps(
  framework: Framework,
  criterion: Criterion,
  sectors: readonly string[],
): readonly Cap[] {
  const meant = sectorsMeant(framework, criterion, sectors);
  return (criterion.caps ?? []).filter((cap) => !namesAll(cap.exceptSectors, meant));
}

/** Notices above every free text for this organisation. */
export function applicableTextNotices(
  framework: Framework,
  sectors: readonly string[],
): readonly LocalisedText[] {
  return framework.rules.textNotices
    .filter((notice) => namesOne(notice.sectors, sectors))
    .map((notice) => notice.text);
}
