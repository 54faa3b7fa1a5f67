import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { partKey, type DraftPart } from '@zicht/shared/framework/drafts/draft-parts';
import type { LocalisedText } from '@zicht/shared/kernel/locale';
import { StatusLabel } from '../../../ui/elements/status-label';
import { injectTexts } from '../../../ui/language/texts';
import { DraftStore } from './draft.store';

/** The parts of the draft: what holds for all, then each theme with its questions; those with faults say so. */
@Component({
  selector: 'zou-draft-navigation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, StatusLabel],
  template: `<nav
    class="zou-theme-nav"
    [class.zou-theme-nav--open]="isOpen()"
    [attr.aria-label]="t('framework.navigation')"
  >
    <button
      type="button"
      class="zou-button zou-button--secondary zou-theme-nav__toggle"
      aria-controls="onderdelen"
      [attr.aria-expanded]="isOpen()"
      (click)="isOpen.set(!isOpen())"
    >
      {{ t('framework.navigation') }}
    </button>
    <ol class="zou-theme-nav__list" id="onderdelen">
      @for (group of groups(); track group.key) {
        <li>
          <a
            class="zou-theme-nav__theme"
            [routerLink]="group.link"
            [attr.aria-current]="group.key === current() ? 'page' : null"
            (click)="isOpen.set(false)"
          >
            <span class="zou-theme-nav__title">{{ group.title }}</span>
            <span class="zou-theme-nav__state">
              <span>{{ group.count }}</span>
              @if (group.isFaulty) {
                <zou-status-label look="late" [words]="t('framework.toMend')" />
              }
            </span>
          </a>
          @if (group.questions.length > 0) {
            <ol class="zou-theme-nav__questions">
              @for (question of group.questions; track question.key) {
                <li>
                  <a
                    [routerLink]="question.link"
                    [attr.aria-current]="question.key === current() ? 'page' : null"
                    (click)="isOpen.set(false)"
                  >
                    <span
                      class="zou-dot"
                      [class.zou-dot--attention]="question.isFaulty"
                      [class.zou-dot--current]="question.key === current()"
                      aria-hidden="true"
                    ></span>
                    <span
                      >{{ question.title }}
                      @if (question.isFaulty) {
                        <span class="zou-hidden-text">({{ t('framework.toMend') }})</span>
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
export class DraftNavigation {
  /** Key of the part in view. */
  readonly current = input('');

  private readonly store = inject(DraftStore);
  protected readonly t = injectTexts();
  protected readonly isOpen = signal(false);

  private readonly faulty = computed(
    () => new Set(this.store.faults().flatMap(({ part }) => (part === null ? [] : [partKey(part)]))),
  );
  protected readonly groups = computed(() => {
    const parts = this.store.parts();
    const of = (kind: DraftPart['kind']) => parts.filter((part) => part.kind === kind);
    return [...of('framework'), ...of('theme')].map((part) => {
      const questions =
        part.kind === 'theme' ? of('criterion').filter(({ content }) => content['theme'] === part.code) : [];
      const isInView = [part, ...questions].some((one) => partKey(one) === this.current());
      return {
        ...this.entryOf(part),
        title: part.kind === 'framework' ? this.t('framework.general') : this.titleOf(part),
        isFaulty: [part, ...questions].some((one) => this.faulty().has(partKey(one))),
        count: questions.length === 0 ? '' : this.t.count('framework.questions', questions.length),
        questions: isInView ? questions.map((question) => this.entryOf(question)) : [],
      };
    });
  });

  private entryOf(part: DraftPart) {
    const { kind, code } = part;
    return {
      key: partKey(part),
      title: `${code} ${this.titleOf(part)}`,
      isFaulty: this.faulty().has(partKey(part)),
      link: ['/platform/normenkader', this.store.draftId(), kind, code],
    };
  }

  private titleOf({ code, content }: DraftPart): string {
    const title = (content['shortTitle'] ?? content['title']) as LocalisedText | undefined;
    return title === undefined ? code : this.t.of(title) || code;
  }
}
