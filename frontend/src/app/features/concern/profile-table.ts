import type { Profile, SharedProfile } from '@zicht/shared/dashboards/shared-profile.contract';
import type { Framework, Theme } from '@zicht/shared/framework/framework';

/** How a theme stands at one organisation. */
export type ProfileTheme = Profile['themes'][number];

/** A submitted profile with the framework that it is in. */
export interface ProfileColumn {
  readonly id: string;
  readonly name: string;
  readonly profile: Profile;
  readonly framework: Framework;
}

/** A theme with its place at each organisation, in the order of the columns; absent where it is not asked. */
export interface ProfileTableRow {
  readonly theme: Theme;
  readonly cells: readonly (ProfileTheme | undefined)[];
}

/** Columns for the organisations that submitted. */
export function profileColumns(
  profiles: readonly SharedProfile[],
  frameworkOf: (profile: Profile) => Framework,
): readonly ProfileColumn[] {
  return profiles.flatMap(({ organisationId: id, organisationName: name, profile }) =>
    profile === null ? [] : [{ id, name, profile, framework: frameworkOf(profile) }],
  );
}

/** Every theme of any of the frameworks, newest year first; called as its newest framework calls it. */
export function profileRows(columns: readonly ProfileColumn[]): readonly ProfileTableRow[] {
  const newestFirst = [...columns].sort((one, other) => other.profile.year - one.profile.year);
  const themes = new Map<string, Theme>();
  for (const { framework } of newestFirst) {
    for (const theme of framework.themes) if (!themes.has(theme.code)) themes.set(theme.code, theme);
  }
  return [...themes.values()].map((theme) => ({
    theme,
    cells: columns.map(({ profile }) => profile.themes.find((each) => each.theme === theme.code)),
  }));
}

/** The theme that stands lowest at an organisation: by level, then by score; null where no theme has a score. */
export function lowestTheme({ profile }: ProfileColumn): ProfileTheme | null {
  const scored = profile.themes.filter(({ score }) => score !== null);
  const [lowest] = scored.sort(
    (one, other) => (one.level ?? 0) - (other.level ?? 0) || (one.score ?? 0) - (other.score ?? 0),
  );
  return lowest ?? null;
}
