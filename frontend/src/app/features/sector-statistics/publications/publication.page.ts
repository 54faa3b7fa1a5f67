import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type {
  PublicationDetail,
  StartPublication,
} from '@zicht/shared/sector-statistics/publication.contract';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { Card } from '../../../ui/elements/card';
import { Details } from '../../../ui/elements/details';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { StatusLabel } from '../../../ui/elements/status-label';
import { NumberField } from '../../../ui/fields/number-field';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { Dialog } from '../../../ui/overlays/dialog';
import { CoverageTable } from '../method/coverage-table';
import { GateReport } from '../method/gate-report';
import { PublicationStore } from './publication.store';
import { STATUS_LOOKS } from './status-looks';
import { WorkCard } from './work-card';

/** The ordinary rules; nothing more lenient is taken. */
const FLOOR = { k: 10, kc: 5 };
const STEPS = ['prepared', 'published', 'withdrawn'] as const;

/** The publication of one year: rehearse, prepare, see what the gate says, publish as a second person, withdraw. */
@Component({
  selector: 'zou-publication-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    Breadcrumb,
    Card,
    CoverageTable,
    Details,
    Dialog,
    GateReport,
    NumberField,
    PageHeading,
    RequestStateView,
    RouterLink,
    StatusLabel,
    WorkCard,
  ],
  providers: [PublicationStore],
  templateUrl: './publication.page.html',
})
export class PublicationPage {
  /** Of the path. */
  readonly year = input.required<string>();

  protected readonly store = inject(PublicationStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly session = inject(SessionStore);
  protected readonly looks = STATUS_LOOKS;
  protected readonly asked = signal<'publish' | 'withdraw' | null>(null);
  protected readonly k = signal<number | null>(FLOOR.k);
  protected readonly kc = signal<number | null>(FLOOR.kc);
  protected readonly floor = FLOOR;

  protected readonly trail = computed(() => [
    { words: this.t('sectorPicture.publications.heading'), link: '/platform/publicaties' },
  ]);
  protected readonly publication = computed(() => this.store.request.value());
  /** Who did what, and when. */
  protected readonly taken = computed(() =>
    STEPS.flatMap((step) => {
      const taken = this.publication()?.[step];
      return taken
        ? [
            {
              step,
              words: this.t('sectorPicture.publications.facts.who', {
                name: taken.name,
                at: this.f.dateTime(taken.at),
              }),
            },
          ]
        : [];
    }),
  );
  /** Whoever prepared it may not publish it. */
  protected readonly isSamePerson = computed(() => {
    const publication = this.publication();
    return publication?.status === 'checked' && publication.prepared?.by === this.session.user()?.id;
  });
  protected readonly findings = computed(() => {
    const gate = this.publication()?.method?.gate;
    const all = gate === undefined ? [] : [...gate.sets.flatMap(({ results }) => results), ...gate.results];
    return [...new Set(all.flatMap(({ findings }) => findings))];
  });
  protected readonly problemWords = computed(() => {
    const code = this.store.problem();
    if (code === null) return null;
    const keys = [`sectorPicture.publications.problem.${code}`, `problems.${code}`];
    return this.t(keys.find((key) => this.t.has(key)) ?? 'sectorPicture.publications.problem.unexpected');
  });

  constructor() {
    effect(() => {
      const year = Number(this.year());
      untracked(() => void this.store.load(year));
    });
  }

  /** The rules that are stricter than the ordinary ones. */
  protected policy(): StartPublication {
    const [k, kc] = [this.k() ?? FLOOR.k, this.kc() ?? FLOOR.kc];
    const stricter = { ...(k === FLOOR.k ? {} : { k, minRest: k - 1 }), ...(kc === FLOOR.kc ? {} : { kc }) };
    return Object.keys(stricter).length === 0 ? {} : { policy: stricter };
  }

  protected async rehearse({ year }: PublicationDetail): Promise<void> {
    await this.store.rehearse(year, this.policy());
  }

  protected async prepare({ year }: PublicationDetail): Promise<void> {
    await this.store.prepare(year, this.policy());
  }

  protected async confirm({ year, cellsSha256 }: PublicationDetail): Promise<void> {
    const asked = this.asked();
    this.asked.set(null);
    if (asked === 'withdraw') await this.store.withdraw(year);
    if (asked === 'publish' && cellsSha256 !== null) await this.store.publish(year, cellsSha256);
  }

  protected brokenAttacks({ rehearsal }: PublicationDetail): string {
    const broken = (rehearsal?.attacks ?? []).filter(({ held }) => !held).map(({ attack }) => attack);
    return this.f.list([...new Set(broken)]);
  }
}
