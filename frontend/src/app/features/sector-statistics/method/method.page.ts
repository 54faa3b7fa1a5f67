import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Card } from '../../../ui/elements/card';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { SelectField } from '../../../ui/fields/select-field';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { DownloadButtons } from '../parts/download-buttons';
import { PictureNavigation } from '../parts/picture-navigation';
import { GateReport } from './gate-report';
import { methodLines } from './method-lines';
import { MethodStore } from './method.store';
import { publicationFacts } from './publication-facts';

/** Numbers of the ordinary policy, for the page without a publication. */
const FLOOR = { k: 10, kc: 5, minRest: 9, medianMinN: 20, quartileMinN: 40 };
/** Largest factor by which one other answer changes the chance of one published spread: 1 / q², q = (3 − √5) / 2. */
const FACTOR = (2 / (3 - Math.sqrt(5))) ** 2;
const STEPS = [
  'voluntary',
  'snapshot',
  'once',
  'groups',
  'concern',
  'second',
  'membership',
  'noise',
  'coding',
  'median',
  'gate',
  'publisher',
  'withdraw',
] as const;
const PROMISES = [
  'smallest',
  'smallestLimit',
  'participant',
  'membership',
  'noise',
  'noiseOthers',
  'factor',
  'reach',
  'stored',
  'access',
] as const;
const NOT_PROMISED = [
  'impossible',
  'privacy',
  'knower',
  'opening',
  'together',
  'years',
  'unanimous',
  'insider',
] as const;

/** "Methode": what is done, what is guaranteed, what is not, and what the attacks on the publication on show found. */
@Component({
  selector: 'zou-method-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Card, DownloadButtons, GateReport, PageHeading, PictureNavigation, RequestStateView, SelectField],
  providers: [MethodStore],
  templateUrl: './method.page.html',
})
export class MethodPage {
  /** Of the query. */
  readonly jaar = input<string>();

  protected readonly store = inject(MethodStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly router = inject(Router);
  protected readonly steps = STEPS;
  protected readonly notPromised = NOT_PROMISED;

  protected readonly method = computed(() => this.store.request.value()?.method ?? null);
  protected readonly promises = computed(() =>
    PROMISES.map((key) => (key === 'reach' && this.method() === null ? 'reachNone' : key)),
  );
  protected readonly yearOptions = computed(() =>
    (this.store.request.value()?.years ?? []).map((year) => ({ value: String(year), words: String(year) })),
  );
  protected readonly lead = computed(() => {
    const method = this.method();
    return method === null
      ? this.t('sectorPicture.method.leadNone')
      : this.t('sectorPicture.method.lead', { year: method.year });
  });
  /** What stands in the sentences: the numbers of this publication. */
  protected readonly numbers = computed(() => {
    const method = this.method();
    const { k, kc, minRest, medianMinN, quartileMinN } = method?.policy ?? FLOOR;
    const reach = method?.factReach ?? 1;
    return {
      k,
      kc,
      rest: minRest,
      median: medianMinN,
      quartile: quartileMinN,
      count: reach,
      factor: this.f.decimal(FACTOR, 2),
      total: this.f.number(Math.round(FACTOR ** reach)),
    };
  });
  protected readonly facts = computed(() => {
    const method = this.method();
    return method === null ? [] : publicationFacts(method);
  });
  protected readonly lines = computed(() => {
    const method = this.method();
    return method === null ? [] : methodLines(method, this.t, this.f);
  });

  constructor() {
    effect(() => {
      const [year, user] = [this.jaar(), this.session.user()];
      if (user !== null) untracked(() => void this.store.load(year === undefined ? null : Number(year)));
    });
  }

  protected print(): void {
    window.print();
  }

  protected async goToYear(year: string): Promise<void> {
    await this.router.navigate([], { queryParams: { jaar: year } });
  }
}
