/** The environment variables of this process; nothing else in the server reads them. */
export function environment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}
