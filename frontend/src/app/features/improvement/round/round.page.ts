import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { ShortcutsStore } from '../../../core/shortcuts/shortcuts.store';
import { Alert } from '../../../ui/elements/alert';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { SaveStatus } from '../../../ui/saving/save-status';
import { PlanNavigation } from '../plan-navigation';
import { OpenMatters } from '../saving/open-matters';
import { PlanSaving } from '../saving/plan-saving';
import { RoundCard } from './round-card';
import { RoundStore } from './round.store';

/** "Maandronde": the open actions of one person, each in one step, and then ready for this month. */
@Component({
  selector: 'zou-round-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    EmptyState,
    OpenMatters,
    PageHeading,
    PlanNavigation,
    RequestStateView,
    RoundCard,
    RouterLink,
    SaveStatus,
  ],
  providers: [RoundStore],
  templateUrl: './round.page.html',
})
export class RoundPage {
  protected readonly store = inject(RoundStore);
  protected readonly saving = inject(PlanSaving);
  protected readonly session = inject(SessionStore);
  protected readonly shortcuts = inject(ShortcutsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly links = {
    plan: `/${APP_PATHS.plan}`,
    partners: `/${PAGE_PATHS.partners}`,
    effect: `/${PAGE_PATHS.planEffect}`,
  };
  protected readonly month = computed(() => {
    const month = this.store.round()?.month;
    return month === undefined ? '' : this.f.month(month);
  });
  protected readonly hasDone = computed(() =>
    this.store.cards().some(({ decided }) => decided?.decision.kind === 'done'),
  );

  constructor() {
    effect(() => {
      if (this.session.organisation() !== null) untracked(() => void this.store.load());
    });
  }

  protected async close(): Promise<void> {
    await this.store.close();
  }

  /**
   * To the first action of which nothing was said, and past the last one to the button that ends the round. At once,
   * not after the next painting: a key that follows quickly would fall on the action that has its answer.
   */
  protected goOn(): void {
    const next = this.store.left()[0]?.action.id;
    const target =
      next === undefined
        ? this.host.querySelector<HTMLElement>('[data-close]')
        : this.host.querySelector<HTMLElement>(`#ronde-${next} button`);
    target?.focus();
  }
}
