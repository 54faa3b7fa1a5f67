import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import type { Framework } from '@zicht/shared/framework/framework';
import { criterionByCode, themeByCode } from '@zicht/shared/framework/look-up';
import type { Member } from '@zicht/shared/identity/member.contract';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import type { Location, Organisation } from '@zicht/shared/organisations/organisation.contract';
import { FrameworkStore } from '../../core/framework/framework.store';
import { requestState } from '../../core/request/request-state';
import { SessionStore } from '../../core/session/session.store';
import { injectTexts } from '../../ui/language/texts';
import { ImprovementApi } from './improvement.api';

interface Names {
  /** The newest year that was opened. */
  readonly year: number | null;
  readonly framework: Framework | null;
  readonly organisation: Organisation;
  readonly members: readonly Member[];
}

/** What the codes and ids of a plan stand for: questions, themes, roles, colleagues and locations. */
@Injectable()
export class PlanNames {
  private readonly api = inject(ImprovementApi);
  private readonly frameworks = inject(FrameworkStore);
  private readonly session = inject(SessionStore);
  private readonly t = injectTexts();

  readonly request = requestState<Names>();
  /** The framework of the newest round; null before the first one. */
  readonly framework = computed(() => this.request.value()?.framework ?? null);
  /** The newest year that was opened, where questions can be answered or read; null before the first one. */
  readonly year = computed(() => this.request.value()?.year ?? null);
  readonly sectors = computed<readonly string[]>(() => this.request.value()?.organisation.sectors ?? []);
  /** Colleagues; empty for who may not see them. */
  readonly members = computed<readonly Member[]>(() => this.request.value()?.members ?? []);
  readonly locations = computed<readonly Location[]>(
    () => this.request.value()?.organisation.locations ?? [],
  );
  readonly themes = computed(() => this.framework()?.themes ?? []);
  readonly ownerRoles = computed(() => this.framework()?.ownerRoles ?? []);

  constructor() {
    effect(() => {
      const organisation = this.session.organisation();
      if (organisation !== null) untracked(() => void this.load(organisation.id));
    });
  }

  /** Title of a question; its code where the newest framework does not have it any more. */
  criterion(code: string): string {
    const framework = this.framework();
    const criterion = framework === null ? undefined : criterionByCode(framework, code);
    return criterion === undefined ? code : this.t.of(criterion.title);
  }

  /** Code of the theme that a question belongs to; undefined where the newest framework does not have it. */
  themeOf(code: string): string | undefined {
    const framework = this.framework();
    return framework === null ? undefined : criterionByCode(framework, code)?.theme;
  }

  theme(code: string): string {
    const framework = this.framework();
    const theme = framework === null ? undefined : themeByCode(framework, code);
    return theme === undefined ? code : this.t.of(theme.title);
  }

  /** Themes of these questions in words, each once. */
  themesOf(criteria: readonly string[]): readonly string[] {
    const codes = new Set(criteria.map((code) => this.themeOf(code) ?? code));
    return [...codes].map((code) => this.theme(code));
  }

  ownerRole(code: string): string {
    const role = this.ownerRoles().find((each) => each.code === code);
    return role === undefined ? code : this.t.of(role.title);
  }

  /** Who carries it: a colleague, one who has left, or a role. */
  owner({ owner, ownerRole }: Pick<Action, 'owner' | 'ownerRole'>): string {
    if (owner === null) return ownerRole === null ? '' : this.ownerRole(ownerRole);
    return owner.isActive ? owner.name : this.t('improvement.owner.left', { name: owner.name });
  }

  location(id: string): string {
    return this.locations().find((location) => location.id === id)?.name ?? '';
  }

  private async load(organisationId: string): Promise<void> {
    this.request.clear();
    await this.request.run(async () => {
      const [{ years }, organisation, members] = await Promise.all([
        this.api.years(organisationId),
        this.api.organisation(organisationId),
        this.session.can('members:read')
          ? this.api.members(organisationId).then((list) => list.members)
          : Promise.resolve([]),
      ]);
      const round = years[0]?.round;
      const framework =
        round === undefined ? null : await this.frameworks.get(round.frameworkCode, round.frameworkVersion);
      const year = years.find(({ status }) => status !== null)?.round.year ?? null;
      return { year, framework, organisation, members };
    });
  }
}
