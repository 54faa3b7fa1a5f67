import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model } from '@angular/core';
import { afterPaint } from '../../after-paint';
import { elementId } from '../../language/element-id';
import { injectTexts } from '../../language/texts';
import { listenQuietly } from '../../listen-quietly';
import type { ChoiceOption, LevelOption } from './choice-option';
import { GroupFrame } from '../group-frame';

/**
 * Chooses a level: real radio buttons as whole cards. Arrow keys are the browser's; a digit chooses its level while
 * focus is inside the group, unless shortcuts are off.
 */
@Component({
  selector: 'zou-level-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GroupFrame],
  host: { '(keydown)': 'chooseByDigit($event)' },
  template: `<zou-group-frame [fieldId]="fieldId()" [legend]="legend()" [hint]="hint()" [error]="error()">
    <div class="zou-levels">
      @for (option of options(); track option.code) {
        <label class="zou-level">
          <input
            type="radio"
            [name]="fieldId()"
            [value]="option.code"
            [checked]="option.code === value()"
            [attr.aria-labelledby]="idOf(option, 'number') + ' ' + idOf(option, 'name')"
            [attr.aria-describedby]="option.description ? idOf(option, 'description') : null"
          />
          <span class="zou-level-number" [id]="idOf(option, 'number')">{{ option.number }}</span>
          <span class="zou-level__body">
            <span [id]="idOf(option, 'name')">
              <span class="zou-level__name">{{ option.label }}</span>
              @if (option.badge; as words) {
                &ngsp;<span class="zou-badge">{{ words }}</span>
              }
            </span>
            @if (option.description; as words) {
              <span class="zou-level__description" [id]="idOf(option, 'description')">{{ words }}</span>
            }
          </span>
        </label>
      }
    </div>
    @for (option of aside(); track option.code) {
      <label class="zou-choice">
        <input type="radio" [name]="fieldId()" [value]="option.code" [checked]="option.code === value()" />
        <span class="zou-choice__body"
          >{{ option.label }}
          @if (option.badge; as words) {
            &ngsp;<span class="zou-badge">{{ words }}</span>
          }
        </span>
      </label>
    }
    @if (value() !== null) {
      <button type="button" class="zou-button zou-button--text" (click)="clear()">
        {{ t('ui.choice.clear') }}
      </button>
    }
  </zou-group-frame>`,
})
export class LevelPicker {
  readonly legend = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly options = input.required<readonly LevelOption[]>();
  /** "Weet ik niet" and "Niet van toepassing". */
  readonly aside = input<readonly ChoiceOption[]>([]);
  readonly hasShortcuts = input(true);
  readonly value = model<string | null>(null);
  readonly fieldId = input(elementId('level'));

  protected readonly t = injectTexts();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    listenQuietly(this.host, ['change'], ({ target }) => this.choose(target));
  }

  protected idOf(option: LevelOption, part: string): string {
    return `${this.fieldId()}-${option.code}-${part}`;
  }

  protected chooseByDigit(event: KeyboardEvent): void {
    if (!this.hasShortcuts() || event.ctrlKey || event.altKey || event.metaKey) return;
    const option = this.options().find(({ number }) => number === event.key);
    if (!option) return;
    event.preventDefault();
    const radio = this.inputOf(option.code);
    radio?.focus();
    radio?.click();
  }

  protected clear(): void {
    this.value.set(null);
    this.inputOf(this.options()[0]?.code)?.focus();
  }

  private choose(radio: EventTarget | null): void {
    if (radio instanceof HTMLInputElement) afterPaint(() => this.value.set(radio.value));
  }

  private inputOf(code: string | undefined): HTMLInputElement | undefined {
    return [...this.host.querySelectorAll<HTMLInputElement>('input')].find(
      (element) => element.value === code,
    );
  }
}
