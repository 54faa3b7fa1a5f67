import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { StatusLabel, type StatusLook } from '../elements/status-label';
import { elementId } from '../language/element-id';
import { injectTexts } from '../language/texts';

/** A question in the navigation. */
export interface ThemeNavQuestion {
  readonly code: string;
  readonly title: string;
  /** In words, for screen readers: "Ingevuld". */
  readonly status: string;
  readonly state: 'open' | 'done' | 'attention';
  readonly link: string | readonly string[];
  /** It appeared because of an answer given just now. */
  readonly isNew?: boolean;
}

/** A theme in the navigation; `questions` only where they are shown. */
export interface ThemeNavTheme {
  readonly code: string;
  readonly title: string;
  readonly count: string;
  readonly status: string;
  readonly look: StatusLook;
  readonly link: string | readonly string[];
  readonly questions: readonly ThemeNavQuestion[];
}

/** Themes and questions beside the question; below 52 rem behind the button "Alle thema's en vragen". */
@Component({
  selector: 'zou-theme-nav',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, StatusLabel],
  template: `<nav
    class="zou-theme-nav"
    [class.zou-theme-nav--open]="isOpen()"
    [attr.aria-label]="t('ui.themeNav.label')"
  >
    <button
      type="button"
      class="zou-button zou-button--secondary zou-theme-nav__toggle"
      [attr.aria-expanded]="isOpen()"
      [attr.aria-controls]="id"
      (click)="toggle()"
    >
      {{ t('ui.themeNav.toggle') }}
    </button>
    <ol class="zou-theme-nav__list" [id]="id">
      @for (theme of themes(); track theme.code) {
        <li>
          <a
            class="zou-theme-nav__theme"
            [routerLink]="theme.link"
            [attr.aria-current]="theme.code === currentTheme() && !currentQuestion() ? 'page' : null"
            (click)="close()"
          >
            <span class="zou-theme-nav__title">{{ theme.title }}</span>
            <span class="zou-theme-nav__state">
              <span>{{ theme.count }}</span>
              <zou-status-label [words]="theme.status" [look]="theme.look" />
            </span>
          </a>
          @if (theme.questions.length > 0) {
            <ol class="zou-theme-nav__questions">
              @for (question of theme.questions; track question.code) {
                <li>
                  <a
                    [routerLink]="question.link"
                    [attr.aria-current]="question.code === currentQuestion() ? 'page' : null"
                    (click)="close()"
                  >
                    <span
                      class="zou-dot"
                      [class.zou-dot--done]="question.state === 'done'"
                      [class.zou-dot--attention]="question.state === 'attention'"
                      [class.zou-dot--current]="question.code === currentQuestion()"
                      aria-hidden="true"
                    ></span>
                    <span
                      >{{ question.code }} {{ question.title }}
                      <span class="zou-hidden-text">({{ question.status }})</span>
                      @if (question.isNew) {
                        &ngsp;<span class="zou-badge">{{ t('ui.themeNav.new') }}</span>
                      }
                    </span>
                  </a>
                </li>
              }
            </ol>
          }
        </li>
      }
    </ol>
  </nav>`,
})
export class ThemeNav {
  readonly themes = input.required<readonly ThemeNavTheme[]>();
  readonly currentTheme = input<string>();
  readonly currentQuestion = input<string>();

  protected readonly t = injectTexts();
  protected readonly id = elementId('themes');
  protected readonly isOpen = signal(false);

  protected toggle(): void {
    this.isOpen.update((isOpen) => !isOpen);
  }

  protected close(): void {
    this.isOpen.set(false);
  }
}
