import {
  assembleFramework,
  partOfPointer,
  type DraftPart,
  type PartContent,
  type PartKind,
} from '@zicht/shared/framework/drafts/draft-parts';
import type { DraftFault } from '@zicht/shared/framework/framework-draft.contract';
import type { InputFault } from '@zicht/shared/kernel/problem';
import { personalNumberFaults } from '@zicht/shared/kernel/free-text';
import { checkFramework } from '../checks/check-framework.js';
import { checkSize } from '../checks/check-size.js';
import { pointer } from '../checks/framework-fault.js';

/** Longest part in characters of JSON; the longest of the service's own framework has 20,000. */
const PART_MAXIMUM = 100_000;

/** Keys that name a part or its version, or hold other parts: those are no fields. */
const FIXED_KEYS: Readonly<Record<PartKind, readonly string[]>> = {
  framework: ['$schema', 'format', 'code', 'version', 'status', 'themes', 'criteria'],
  theme: ['code'],
  criterion: ['code'],
};

/** The framework file that a draft stands for. */
export function draftFramework(parts: readonly DraftPart[], frameworkVersion: string): PartContent {
  return { ...assembleFramework(parts), version: frameworkVersion, status: 'draft' };
}

/** What the check of frameworks finds in a draft, by part: of each place the first fault, which is the one to mend. */
export function draftFaults(
  parts: readonly DraftPart[],
  frameworkVersion: string,
  schema: object,
): readonly DraftFault[] {
  const faults = checkFramework(draftFramework(parts, frameworkVersion), schema);
  return faults
    .filter(({ path }, index) => faults.findIndex((one) => one.path === path) === index)
    .map(({ path, code }) => ({ ...partOfPointer(parts, path), code }));
}

/** Why fields cannot be kept at all, whatever the check of the framework says of them later. */
export function fieldFaults(kind: PartKind, fields: PartContent): readonly InputFault[] {
  if (checkSize(fields).length > 0 || JSON.stringify(fields).length > PART_MAXIMUM)
    return [{ path: '', code: 'textTooLong' }];
  return [
    ...Object.keys(fields)
      .filter((key) => FIXED_KEYS[kind].includes(key))
      .map((key) => ({ path: pointer(key), code: 'unknownKey' })),
    ...personalNumberFaults(fields),
  ];
}
