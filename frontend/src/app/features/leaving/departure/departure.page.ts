import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { PEOPLE_PATHS } from '@zicht/shared/routes/people-paths';
import { REPORT_PATHS } from '@zicht/shared/routes/report-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { DepartureStore } from './departure.store';

/** Lets the organisation leave: first what happens to what, then the question, and until its day the way back. */
@Component({
  selector: 'zou-departure-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Breadcrumb, PageHeading, RequestStateView, RouterLink],
  providers: [DepartureStore],
  templateUrl: './departure.page.html',
})
export class DeparturePage {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  protected readonly store = inject(DepartureStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly parts = ['assessments', 'plan', 'people', 'figures', 'log', 'proof'];
  protected readonly takeAlong = `/${REPORT_PATHS.organisationExport}`;
  protected readonly name = computed(() => this.session.organisation()?.name ?? '');
  protected readonly above = computed(() => [
    { words: this.t('leaving.people'), link: `/${PEOPLE_PATHS.people}` },
  ]);
  protected readonly isAsking = signal(false);

  constructor() {
    void this.store.load();
  }

  /** What had focus goes; whoever works without a mouse goes on from here. */
  protected question(isAsking: boolean): void {
    this.store.problem.set(null);
    this.isAsking.set(isAsking);
    const next = isAsking ? '#leaving-question' : '#leaving-begin';
    this.afterwards(() => this.host.nativeElement.querySelector<HTMLElement>(next)?.focus());
  }

  protected async ask(): Promise<void> {
    if (await this.store.ask()) this.isAsking.set(false);
  }

  protected async stay(): Promise<void> {
    await this.store.stay();
  }

  private afterwards(read: () => void): void {
    afterNextRender({ read }, { injector: this.injector });
  }
}
