import { answerFault, type AnswerFault } from './answer-fault.js';
import { visibleOptions } from '../applicability.js';
import type { Criterion, MultipleChoiceCriterion } from '../criterion.js';
import type { Framework } from '../framework.js';
import { optionsOf } from '../look-up.js';

type Given = Readonly<Record<string, unknown>>;

/** Faults of `{ option, detail }`; also of a percentage that is answered in words. */
export function optionFaults(
  framework: Framework,
  criterion: Criterion,
  given: Given,
): readonly AnswerFault[] {
  const { option, detail } = given;
  if (typeof option !== 'string') return [answerFault('/option', 'wrongShape')];
  if (!optionsOf(framework, criterion).some(({ code }) => code === option)) {
    return [answerFault('/option', 'unknownOption')];
  }
  if (detail === undefined) return [];
  const asked = criterion.type === 'single-choice' ? criterion.detail : undefined;
  if (asked === undefined || !asked.on.includes(option)) return [answerFault('/detail', 'detailNotAsked')];
  if (typeof detail !== 'string') return [answerFault('/detail', 'wrongShape')];
  return asked.options.some(({ code }) => code === detail) ? [] : [answerFault('/detail', 'unknownDetail')];
}

/** Faults of `{ options, notApplicableOptions }` for an organisation of these sectors. */
export function choiceFaults(
  framework: Framework,
  criterion: MultipleChoiceCriterion,
  sectors: readonly string[],
  given: Given,
): readonly AnswerFault[] {
  const visible = visibleOptions(framework, criterion, sectors);
  const known = { all: codesOf(criterion.options), visible: codesOf(visible) };
  const { options, notApplicableOptions = [] } = given;
  if (!Array.isArray(options)) return [answerFault('/options', 'wrongShape')];
  if (!Array.isArray(notApplicableOptions)) return [answerFault('/notApplicableOptions', 'wrongShape')];
  const faults = [
    ...listFaults('/options', options, known),
    ...listFaults('/notApplicableOptions', notApplicableOptions, known),
  ];
  if (options.length === 0) faults.push(answerFault('/options', 'emptyChoice'));
  const exclusive = visible.find((option) => option.exclusive === true && options.includes(option.code));
  if (exclusive && options.some((code) => code !== exclusive.code && known.visible.has(code))) {
    faults.push(answerFault('/options', 'exclusiveWithOthers', { option: exclusive.code }));
  }
  for (const [index, code] of notApplicableOptions.entries()) {
    const path = `/notApplicableOptions/${index}`;
    const option = visible.find((candidate) => candidate.code === code);
    if (option && option.canBeNotApplicable !== true) {
      faults.push(answerFault(path, 'optionCannotBeNotApplicable', { option: option.code }));
    } else if (option && options.includes(code)) {
      faults.push(answerFault(path, 'chosenAndNotApplicable', { option: option.code }));
    }
  }
  return faults;
}

function codesOf(options: readonly { readonly code: string }[]): ReadonlySet<unknown> {
  return new Set(options.map(({ code }) => code));
}

/** Members must be codes of the criterion, once each, and shown to the organisation. */
function listFaults(
  path: string,
  codes: readonly unknown[],
  known: { readonly all: ReadonlySet<unknown>; readonly visible: ReadonlySet<unknown> },
): AnswerFault[] {
  const seen = new Set<unknown>();
  const faults: AnswerFault[] = [];
  for (const [index, code] of codes.entries()) {
    const at = `${path}/${index}`;
    if (typeof code !== 'string') faults.push(answerFault(at, 'wrongShape'));
    else if (!known.all.has(code)) faults.push(answerFault(at, 'unknownOption'));
    else if (!known.visible.has(code)) faults.push(answerFault(at, 'optionHidden', { option: code }));
    else if (seen.has(code)) faults.push(answerFault(at, 'duplicateOption', { option: code }));
    seen.add(code);
    if (faults.length > 100) break;
  }
  return faults;
}
