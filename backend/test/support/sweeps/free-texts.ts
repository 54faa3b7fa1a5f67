import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './operations.js';
import type { Operation } from './operations.js';

type Schema = Readonly<Record<string, unknown>>;
type Step = { readonly key: string } | { readonly branch: number } | 'item' | 'value';

/** One place for a text in the body of an operation. */
export interface TextPlace {
  readonly operation: Operation;
  /** JSON Pointer, with a star for any item. */
  readonly pointer: string;
  readonly schema: Schema;
  /** Marked as written by people. */
  readonly isFree: boolean;
  /** A body that is right in form, with this text in this place. */
  readonly bodyWith: (text: string) => unknown;
}

/** Every place for a text in the bodies of an API, as its OpenAPI file tells. */
export function textPlacesOf(document: Pick<OpenAPIObject, 'paths' | 'components'>): TextPlace[] {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const resolve = (schema: Schema): Schema => {
    const name = schema['$ref'];
    return typeof name === 'string' ? resolve(schemas[name.split('/').at(-1) ?? ''] ?? {}) : schema;
  };
  const found: TextPlace[] = [];
  for (const operation of operationsOf(document)) {
    const root = operation.operation.requestBody?.content?.['application/json']?.schema as Schema | undefined;
    if (root === undefined) continue;
    for (const { pointer, steps, schema } of placesOf(root, resolve)) {
      found.push({
        operation,
        pointer,
        schema,
        isFree: schema['x-free-text'] === true,
        bodyWith: (text) => build(root, steps, text, resolve),
      });
    }
  }
  return found;
}

interface Found {
  readonly pointer: string;
  readonly steps: readonly Step[];
  readonly schema: Schema;
}

function placesOf(
  given: Schema,
  resolve: (schema: Schema) => Schema,
  pointer = '',
  steps: Step[] = [],
): Found[] {
  const schema = resolve(given);
  const into = (next: unknown, step: Step, part: string) =>
    placesOf(next as Schema, resolve, `${pointer}${part}`, [...steps, step]);
  const found = branchesOf(schema).flatMap((branch, index) => into(branch, { branch: index }, ''));
  if ([schema['type']].flat().includes('string')) found.push({ pointer, steps, schema });
  for (const [key, property] of Object.entries(schema['properties'] ?? {}))
    found.push(...into(property, { key }, `/${key}`));
  if (schema['items'] !== undefined) found.push(...into(schema['items'], 'item', '/*'));
  const { additionalProperties } = schema;
  if (typeof additionalProperties === 'object') found.push(...into(additionalProperties, 'value', '/?'));
  return found;
}

function branchesOf(schema: Schema): Schema[] {
  return (schema['anyOf'] ?? schema['oneOf'] ?? []) as Schema[];
}

function build(
  given: Schema,
  [step, ...rest]: readonly Step[],
  text: string,
  resolve: (schema: Schema) => Schema,
): unknown {
  const schema = resolve(given);
  if (step === undefined) return text;
  if (step === 'item') return [build(schema['items'] as Schema, rest, text, resolve)];
  if (step === 'value')
    return { sleutel: build(schema['additionalProperties'] as Schema, rest, text, resolve) };
  if ('branch' in step) return build(branchesOf(schema)[step.branch] ?? {}, rest, text, resolve);
  const properties = schema['properties'] as Record<string, Schema>;
  const whole = example(schema, resolve) as object;
  return { ...whole, [step.key]: build(properties[step.key] ?? {}, rest, text, resolve) };
}

/** The smallest value that fits a schema. */
function example(given: Schema, resolve: (schema: Schema) => Schema): unknown {
  const schema = resolve(given);
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  const [branch] = branchesOf(schema);
  if (branch !== undefined) return example(branch, resolve);
  const type = [schema['type']].flat()[0];
  switch (type) {
    case 'object': {
      const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
      const required = (schema['required'] ?? []) as string[];
      return Object.fromEntries(required.map((key) => [key, example(properties[key] ?? {}, resolve)]));
    }
    case 'array':
      return Number(schema['minItems'] ?? 0) > 0 ? [example(schema['items'] as Schema, resolve)] : [];
    case 'integer':
    case 'number':
      return schema['minimum'] ?? 1;
    case 'boolean':
      return true;
    case 'string':
      return exampleText(schema);
    default:
      return null;
  }
}

function exampleText({ format, pattern }: Schema): string {
  if (format === 'uuid') return '018f0000-0000-7000-8000-00000000beef';
  if (format === 'date') return '2027-02-01';
  return pattern === undefined ? 'Een zin' : 'KEN-01';
}
