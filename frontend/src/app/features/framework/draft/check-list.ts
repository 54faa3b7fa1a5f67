import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectTexts } from '../../../ui/language/texts';
import { injectValueWords } from '../difference/value-words';
import { DraftStore } from './draft.store';

/** What is still wrong with the draft; each line leads to its field. */
@Component({
  selector: 'zou-check-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `@if (lines().length === 0) {
      <p>{{ t('framework.check.none') }}</p>
    } @else {
      <p>{{ t.count('framework.check.found', lines().length) }} {{ t('framework.check.explain') }}</p>
      <ul class="zou-rows">
        @for (line of lines(); track line.key) {
          <li>
            <div>
              <a [routerLink]="line.link" [queryParams]="{ veld: line.path }">{{ line.place }}</a>
              <small>{{ line.words }}</small>
            </div>
          </li>
        }
      </ul>
    }`,
})
export class CheckList {
  private readonly store = inject(DraftStore);
  private readonly words = injectValueWords();
  protected readonly t = injectTexts();
  protected readonly lines = computed(() =>
    this.store.faults().map(({ part, path, code }, index) => {
      const name = part ?? { kind: 'framework' as const, code: this.store.request.value()?.draft.code ?? '' };
      const steps = path
        .split('/')
        .slice(1)
        .map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step));
      const where = name.kind === 'framework' ? this.t('framework.general') : name.code;
      const key = `framework.faults.${code}`;
      return {
        key: `${index} ${name.code}${path}`,
        path,
        link: ['/platform/normenkader', this.store.draftId(), name.kind, name.code],
        place: [where, this.words.place(steps)].filter((word) => word !== '').join(': '),
        words: this.t(this.t.has(key) ? key : 'framework.faults.unknown'),
      };
    }),
  );
}
