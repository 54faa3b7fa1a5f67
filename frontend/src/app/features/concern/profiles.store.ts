import { computed, inject, Injectable } from '@angular/core';
import type { Profile, SharedProfile } from '@zicht/shared/dashboards/shared-profile.contract';
import type { Framework } from '@zicht/shared/framework/framework';
import { FrameworkStore } from '../../core/framework/framework.store';
import { requestState } from '../../core/request/request-state';
import { SessionStore } from '../../core/session/session.store';
import { ConcernApi } from './concern.api';
import { profileColumns, profileRows } from './profile-table';

interface LoadedProfiles {
  readonly profiles: readonly SharedProfile[];
  readonly frameworks: ReadonlyMap<string, Framework>;
}

/** The profiles that organisations share with the concern of this tab. */
@Injectable()
export class ProfilesStore {
  private readonly api = inject(ConcernApi);
  private readonly frameworks = inject(FrameworkStore);
  private readonly session = inject(SessionStore);

  readonly request = requestState<LoadedProfiles>();
  readonly profiles = computed(() => this.request.value()?.profiles ?? []);
  readonly columns = computed(() => {
    const loaded = this.request.value();
    if (loaded === undefined) return [];
    return profileColumns(loaded.profiles, (profile) => {
      const framework = loaded.frameworks.get(versionOf(profile));
      if (framework === undefined) throw new Error('Every profile has its framework');
      return framework;
    });
  });
  readonly rows = computed(() => profileRows(this.columns()));
  /** Organisations that share and have submitted nothing yet. */
  readonly waiting = computed(() => this.profiles().filter(({ profile }) => profile === null));

  async load(): Promise<void> {
    const membership = this.session.membership();
    if (membership?.kind !== 'concern' || membership.bodyId === undefined) return;
    const { bodyId } = membership;
    await this.request.run(() => this.read(bodyId));
  }

  private async read(concernId: string): Promise<LoadedProfiles> {
    const { profiles } = await this.api.profiles(concernId);
    const submitted = profiles.flatMap(({ profile }) => (profile === null ? [] : [profile]));
    const frameworks = await Promise.all(
      submitted.map(
        async (profile) =>
          [
            versionOf(profile),
            await this.frameworks.get(profile.frameworkCode, profile.frameworkVersion),
          ] as const,
      ),
    );
    return { profiles, frameworks: new Map(frameworks) };
  }
}

function versionOf({ frameworkCode, frameworkVersion }: Profile): string {
  return `${frameworkCode}/${frameworkVersion}`;
}
