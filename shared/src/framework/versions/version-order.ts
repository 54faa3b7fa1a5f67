/** What names a version of a framework. */
export interface VersionName {
  readonly code: string;
  /** Year and number, such as `2027.1`. */
  readonly version: string;
}

/** Below 0 when the first version is the older one: by year, then by number (`2027.10` comes after `2027.9`). */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  return (a?.[0] ?? 0) - (b?.[0] ?? 0) || (a?.[1] ?? 0) - (b?.[1] ?? 0);
}

/** The last version of a framework (before the one named, if there is one); null when there is none. */
export function lastVersion<Version extends VersionName>(
  versions: readonly Version[],
  code: string,
  before?: string,
): Version | null {
  return versions
    .filter((one) => one.code === code && (before === undefined || compareVersions(one.version, before) < 0))
    .reduce<Version | null>(
      (last, one) => (last === null || compareVersions(one.version, last.version) > 0 ? one : last),
      null,
    );
}
