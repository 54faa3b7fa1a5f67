import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { InputFault } from '@zicht/shared/kernel/problem';
import { InvalidInput } from '../errors/invalid-input.js';
import { pointerPart } from './json-body.js';

const FAULTS_MAXIMUM = 100;

/** Words for what zod finds; everything else is a code that a schema of ours gave. */
const CODES: Readonly<Record<string, string>> = {
  invalid_type: 'wrongType',
  invalid_value: 'unknownValue',
  invalid_union: 'wrongForm',
  invalid_format: 'wrongForm',
  invalid_key: 'wrongForm',
  invalid_element: 'wrongForm',
  not_multiple_of: 'wrongForm',
  too_big: 'tooLarge',
  too_small: 'tooSmall',
  unrecognized_keys: 'unknownKey',
};

/** Checks bodies and queries by the schema that their parameter names: `@Body({ schema })`. */
export function validationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new InvalidInput(issues.slice(0, FAULTS_MAXIMUM).map(faultOf)),
  });
}

/** One issue of a schema as a fault with a JSON Pointer; what was sent is not repeated but for keys of ours. */
export function faultOf(issue: StandardSchemaV1.Issue): InputFault {
  const path = (issue.path ?? []).map((part) =>
    pointerPart(String(typeof part === 'object' ? part.key : part)),
  );
  return { path: path.map((part) => `/${part}`).join(''), code: codeOf(issue) };
}

function codeOf(issue: StandardSchemaV1.Issue): string {
  const code: unknown = Reflect.get(issue, 'code');
  if (code === 'custom') return /^[A-Za-z]{1,40}$/.test(issue.message) ? issue.message : 'wrongForm';
  if (code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'required';
  return (typeof code === 'string' ? CODES[code] : undefined) ?? 'wrongForm';
}
