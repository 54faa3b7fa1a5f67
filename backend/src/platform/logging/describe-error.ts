/** What may be logged of an error. */
export interface ErrorDescription {
  readonly name: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly at: readonly string[];
}

/**
 * Name, code and place of an error, without its message: messages of the database and of parsers quote what people
 * typed.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const driverError: unknown = 'driverError' in error ? error.driverError : error;
  return {
    name: error.name,
    ...textOf(driverError, 'code'),
    ...textOf(driverError, 'constraint'),
    ...textOf(driverError, 'table'),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  };
}

function textOf(source: unknown, key: 'code' | 'constraint' | 'table'): Partial<Record<typeof key, string>> {
  if (typeof source !== 'object' || source === null) return {};
  const value: unknown = Reflect.get(source, key);
  return typeof value === 'string' && /^[\w-]{1,80}$/.test(value) ? { [key]: value } : {};
}
