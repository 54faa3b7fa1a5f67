import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { pointer, MAXIMUM_FAULTS, type FrameworkFault } from './framework-fault.js';

const validators = new WeakMap<object, ValidateFunction>();

/** Faults of form, by the JSON Schema of the format (content of `framework.schema.json`). */
export function checkForm(candidate: unknown, schema: object): readonly FrameworkFault[] {
  const validate = validatorOf(schema);
  if (validate(candidate)) return [];
  const errors = (validate.errors ?? []).filter((error) => !CONSEQUENCES.has(error.keyword));
  const faulty = pathsAbove(errors.filter((error) => error.keyword !== UNKNOWN_KEY));
  const faults = new Map<string, FrameworkFault>();
  for (const error of errors) {
    if (error.keyword === UNKNOWN_KEY && faulty.has(error.instancePath)) continue;
    const fault = faultOf(error);
    faults.set(`${fault.code} ${fault.path}`, fault);
    if (faults.size >= MAXIMUM_FAULTS) break;
  }
  return [...faults.values()];
}

function validatorOf(schema: object): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  const ajv = new Ajv2020({ allErrors: true, strict: false, ownProperties: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  validators.set(schema, validate);
  return validate;
}

/** Keywords that only say that something inside them failed. */
const CONSEQUENCES: ReadonlySet<string> = new Set(['if', 'allOf', 'anyOf', 'oneOf']);

/** Keys of a type count as unknown as soon as anything else in the criterion is wrong: then they are no news. */
const UNKNOWN_KEY = 'unevaluatedProperties';

/** Paths of the errors and of everything that they lie in. */
function pathsAbove(errors: readonly ErrorObject[]): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { instancePath } of errors) {
    for (
      let path = instancePath;
      !paths.has(path);
      path = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    ) {
      paths.add(path);
    }
  }
  return paths;
}

function faultOf(error: ErrorObject): FrameworkFault {
  const key = keyOf(error);
  const allowed: unknown = error.params['allowedValues'] ?? error.params['allowedValue'];
  const detail = allowed === undefined ? '' : `: ${JSON.stringify(allowed)}`;
  return {
    path: error.instancePath + (key === null ? '' : pointer(key)),
    code: `form.${error.keyword}`,
    message: `${error.message ?? 'does not have the form of a framework'}${detail}.`,
  };
}

/** The key that is missing or unknown belongs to the path. */
function keyOf(error: ErrorObject): string | null {
  const { missingProperty, additionalProperty, unevaluatedProperty, propertyName } = error.params as Record<
    string,
    unknown
  >;
  const key = missingProperty ?? additionalProperty ?? unevaluatedProperty ?? propertyName;
  return typeof key === 'string' ? key : null;
}
