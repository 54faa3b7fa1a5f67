import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SinceLastYear } from '@zicht/shared/assessments/since-last-year';
import { criterionByCode } from '@zicht/shared/framework/look-up';
import { PageHeading } from '../../../core/page/page-heading';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { WordDiff } from '../../../ui/elements/differences/word-diff';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { AssessmentStore } from '../assessment.store';
import { SinceLastYearStore } from './since-last-year.store';

const ALL = 'alles';

/** "Sinds vorig jaar": every question with what happened since; the address says whether all are shown. */
@Component({
  selector: 'zou-since-last-year-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Breadcrumb, EmptyState, PageHeading, RequestStateView, RouterLink, WordDiff],
  providers: [SinceLastYearStore],
  templateUrl: './since-last-year.page.html',
})
export class SinceLastYearPage {
  /** `alles` shows every question, anything else what needs attention. */
  readonly toon = input<string>();

  protected readonly store = inject(AssessmentStore);
  protected readonly since = inject(SinceLastYearStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly router = inject(Router);

  protected readonly isFiltered = computed(() => this.toon() !== ALL);
  protected readonly rows = computed(() =>
    this.since.signals().filter(({ needsAttention }) => needsAttention || !this.isFiltered()),
  );

  protected readonly base = computed(() => `/zelfevaluatie/${String(this.store.year() ?? '')}`);
  protected readonly trail = computed(() => [{ words: this.t('approval.trail'), link: this.base() }]);

  constructor() {
    effect(() => {
      if (this.store.assessment() !== null) untracked(() => this.since.load());
    });
  }

  protected title(code: string): string {
    const framework = this.store.framework();
    const criterion = framework && criterionByCode(framework, code);
    return criterion ? this.t.of(criterion.title) : '';
  }

  /** Both wordings in the language of the reader, where they differ. */
  protected rewording(code: string): { readonly before: string; readonly after: string } | null {
    const [older, newer] = [this.store.previousFramework(), this.store.framework()];
    const [before, after] = [older && criterionByCode(older, code), newer && criterionByCode(newer, code)];
    if (!before || !after) return null;
    const texts = { before: this.t.of(before.question), after: this.t.of(after.question) };
    return texts.before === texts.after ? null : texts;
  }

  protected finishedWords({ finished }: SinceLastYear): string {
    return this.f.list(finished.map(({ title, doneOn }) => `“${title}” (${this.f.shortDate(doneOn)})`));
  }

  protected async filter(event: Event): Promise<void> {
    const isOn = (event.target as HTMLInputElement).checked;
    await this.router.navigate([], {
      queryParams: { toon: isOn ? null : ALL },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}
