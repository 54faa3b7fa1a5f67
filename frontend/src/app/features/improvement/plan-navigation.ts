import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import { SessionStore } from '../../core/session/session.store';
import { injectTexts } from '../../ui/language/texts';

/** The pages of the plan that this person may see. */
@Component({
  selector: 'zou-plan-navigation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive],
  template: `@if (entries().length > 1) {
    <nav class="zou-plan-nav" [attr.aria-label]="t('improvement.pages.label')">
      <ul>
        @for (entry of entries(); track entry.path) {
          <li>
            <a
              [routerLink]="entry.path"
              routerLinkActive="zou-plan-nav--here"
              ariaCurrentWhenActive="page"
              [routerLinkActiveOptions]="whatever"
              >{{ t('improvement.pages.' + entry.key) }}</a
            >
          </li>
        }
      </ul>
    </nav>
  }`,
})
export class PlanNavigation {
  private readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  /** The page is the same, whatever its filters and view. */
  protected readonly whatever = {
    paths: 'exact',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;

  protected readonly entries = computed(() => {
    const mayRead = this.session.can('plan:read');
    const mayWrite = this.session.can('plan:write') || this.session.can('plan:writeOwn');
    return [
      { key: 'actions', path: `/${APP_PATHS.plan}`, isShown: true },
      { key: 'round', path: `/${PAGE_PATHS.planRound}`, isShown: mayWrite },
      { key: 'effect', path: `/${PAGE_PATHS.planEffect}`, isShown: mayRead },
      { key: 'partners', path: `/${PAGE_PATHS.partners}`, isShown: mayRead },
    ].filter(({ isShown }) => isShown);
  });
}
