import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { Card } from '../../../ui/elements/card';
import { injectTexts } from '../../../ui/language/texts';
import { SinceLastYearStore } from './since-last-year.store';
import { yearLink } from './start-tasks';

/** "Sinds vorig jaar": what was finished since the last submission, and the questions that may now show more. */
@Component({
  selector: 'zou-since-last-year',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Card, RouterLink],
  providers: [SinceLastYearStore],
  template: `@if (finished().length > 0) {
    <zou-card [heading]="t('start.since.heading')">
      <p>{{ t('start.since.text') }}</p>
      <ul class="zou-feed">
        @for (item of finished(); track item.id) {
          <li>
            {{ item.title }}
            @for (question of item.questions; track question.code) {
              <a [routerLink]="question.link">{{ t('start.since.see') }} {{ question.code }}</a
              >&ngsp;
            }
          </li>
        }
      </ul>
    </zou-card>
  }`,
})
export class SinceLastYear {
  readonly year = input.required<number>();

  protected readonly t = injectTexts();
  private readonly store = inject(SinceLastYearStore);
  protected readonly finished = computed(() =>
    this.store.finished().map(({ actionId, title, criteria }) => ({
      id: actionId,
      title,
      questions: criteria.map((code) => ({
        code,
        link: yearLink(APP_PATHS.question, { year: this.year(), criterion: code }),
      })),
    })),
  );
}
