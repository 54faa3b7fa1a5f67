import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  signal,
} from '@angular/core';
import { NavigationEnd, Router, RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { SaveQueues } from '../../core/autosave/queue/save-queues';
import { LanguageStore } from '../../core/language/language.store';
import { SessionStore } from '../../core/session/session.store';
import { Alert } from '../../ui/elements/alert';
import { injectTexts } from '../../ui/language/texts';
import { SuccessionNotice } from './succession-notice';

/** Where a text stands that was changed twice, by two people or in two windows. */
interface ConflictPlace {
  readonly link: string;
  /** Code of the question or part; undefined for an action, which has none. */
  readonly code: string | undefined;
}

/**
 * What holds on every page of an organisation: that it is suspended or closed, with what was typed too late, and that two
 * people changed one text that another page shows. That it will be closed, or carries on for others, stands on the start page. It is fetched when one
 * of them is true, not before: what only waits may do so for want of a network.
 */
@Component({
  selector: 'zou-page-notices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, RouterLink, SuccessionNotice],
  template: `@if (isReady() && session.membership()?.isSuspended && !isOfPerson()) {
      <zou-alert kind="warning">
        <p>
          <strong>{{ t('notices.suspended.heading') }}</strong>
        </p>
        <p>{{ t('notices.suspended.text') }}</p>
      </zou-alert>
    }
    @if (isReady() && session.membership(); as membership) {
      @for (succession of successions(); track succession) {
        <zou-succession-notice [membership]="membership" [succession]="succession" />
      }
    }
    <div role="status">
      @if (isReady()) {
        @if (kept() > 0) {
          <zou-alert kind="warning">
            <p>
              <strong>{{ t.count('notices.kept.heading', kept()) }}</strong>
            </p>
            <p>
              {{ t(session.membership()?.isSuspended ? 'notices.kept.suspended' : 'notices.kept.closed') }}
            </p>
          </zou-alert>
        }
        @for (place of elsewhere(); track place.link) {
          <zou-alert kind="warning">
            <p>{{ t('notices.conflict.text') }}</p>
            <p>
              <a [routerLink]="place.link">{{
                t(place.code === undefined ? 'notices.conflict.action' : 'notices.conflict.part', {
                  code: place.code ?? '',
                })
              }}</a>
            </p>
          </zou-alert>
        }
      }
    </div>`,
})
export class PageNotices {
  private readonly saving = inject(SaveQueues);
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  /** The words are there, and the region stood empty before: only what comes later is read out. */
  protected readonly isReady = signal(false);
  private readonly path = signal(pathOf(this.router.url));
  protected readonly isOfPerson = computed(() => `${this.path()}/`.startsWith(`/${APP_PATHS.profile}/`));
  protected readonly successions = computed(() => {
    const { isClosed, successions = [] } = this.session.membership() ?? {};
    const isStart = this.path() === `/${APP_PATHS.start}`;
    return successions.filter(({ side }) => isStart || (side === 'ends' && isClosed && !this.isOfPerson()));
  });
  /** Changes that came too late: this device has them, and the server takes none of them now. */
  protected readonly kept = computed(() => {
    const { isSuspended, isClosed } = this.session.membership() ?? {};
    return (isSuspended || isClosed) && !this.isOfPerson() ? this.saving.pendingCount() : 0;
  });
  protected readonly elsewhere = computed(() =>
    this.saving
      .queues()
      .flatMap((queue) => queue.conflicts().map(({ key }) => `${queue.scope}|${key}`))
      .flatMap((conflict) => placesOf(conflict, this.session.organisation()?.id))
      .filter(({ link }) => link !== this.path()),
  );

  constructor() {
    const moves = this.router.events.subscribe((event) => {
      if (event instanceof NavigationEnd) this.path.set(pathOf(event.urlAfterRedirects));
    });
    inject(DestroyRef).onDestroy(() => moves.unsubscribe());
    const words = inject(LanguageStore).include(['notices']);
    afterNextRender(
      () =>
        void words.then(
          () => this.isReady.set(true),
          // Without a network nothing is told here; the page of the text itself tells it.
          () => undefined,
        ),
    );
  }
}

function pathOf(url: string): string {
  return url.split(/[?#]/)[0] ?? '';
}

/** The page on which a conflict is settled: `user|organisation|resource|key`; none for one of another organisation. */
function placesOf(conflict: string, organisationId: string | undefined): readonly ConflictPlace[] {
  const [, owner, resource = '', key = ''] = conflict.split('|');
  const [kind, name = ''] = resource.split('/');
  if (kind === 'framework-draft') {
    const link = `/platform/normenkader/${name}/${key}`;
    return [{ link, code: key.split('/')[1] }];
  }
  if (owner !== organisationId) return [];
  if (kind === 'plan') return [{ link: `/${APP_PATHS.action.replace(':actionId', key)}`, code: undefined }];
  const link = `/${APP_PATHS.question.replace(':year', name).replace(':criterion', key)}`;
  return kind === 'assessment' ? [{ link, code: key }] : [];
}
