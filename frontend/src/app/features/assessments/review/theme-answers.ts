import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import type { AnsweredTheme } from './answered-themes';

/** The answers of one theme to read; with `changeBase`, each has a link to change it. */
@Component({
  selector: 'zou-theme-answers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `<ul class="zou-rows zou-answers">
      @for (question of theme().questions; track question.code) {
        <li>
          <div class="zou-answers__body">
            <span class="zou-answers__title">{{ question.code }} {{ question.title }}</span>
            <span class="zou-answers__answer">{{ question.answer }}</span>
            @if (question.wiped; as wiped) {
              <small>{{ t('approval.answers.wiped', { date: f.date(wiped.at), name: wiped.by }) }}</small>
            } @else if (question.explanation) {
              <small class="zou-answers__text">{{ question.explanation }}</small>
            }
          </div>
          @if (changeBase(); as base) {
            <a [routerLink]="[base, 'vraag', question.code]"
              >{{ t('approval.answers.change') }}<span class="zou-hidden-text"> {{ question.code }}</span></a
            >
          }
        </li>
      }
    </ul>
    @for (sentence of theme().hidden; track sentence) {
      <p class="zou-small">{{ sentence }}</p>
    }`,
})
export class ThemeAnswers {
  readonly theme = input.required<AnsweredTheme>();
  /** Address of the assessment; absent: nothing can be changed. */
  readonly changeBase = input<string>();

  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
}
