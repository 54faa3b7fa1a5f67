import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LOCALES, type Locale } from '@zicht/shared/kernel/locale';
import { TextArea } from '../../../ui/fields/text-area';
import { injectTexts } from '../../../ui/language/texts';
import { fieldIdOf, isText, type FieldPath } from './field-kinds';
import { PartEditor } from './part-editor';

/** Names in lists and charts are short: of a question its title, of a theme its short one. */
const LONGEST = { criterion: 'title', theme: 'shortTitle', framework: '' } as const;
const SHORT = 40;
const LINE = 60;
const MOST_ROWS = 6;

/** One text in both languages, beside each other. */
@Component({
  selector: 'zou-text-pair',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextArea],
  template: `<div class="zou-columns zou-columns--even">
    @for (locale of locales; track locale) {
      <zou-text-area
        [fieldId]="idOf(locale)"
        [label]="t('framework.inLanguage.' + locale, { label: label() })"
        [rows]="rows()"
        [maximum]="maximum()"
        [error]="editor.faultAt(pathOf(locale))"
        [value]="texts()[locale]"
        [keepAs]="keptAs(locale)"
        (accepted)="take(locale, $event)"
        (left)="editor.flush()"
      />
    }
  </div>`,
})
export class TextPair {
  readonly path = input.required<FieldPath>();
  readonly label = input.required<string>();

  protected readonly editor = inject(PartEditor);
  protected readonly t = injectTexts();
  protected readonly locales = LOCALES;
  protected readonly texts = computed(() => {
    const value = this.editor.valueAt(this.path());
    return isText(value) ? value : { nl: '', en: '' };
  });
  protected readonly rows = computed(() => {
    const longest = Math.max(this.texts().nl.length, this.texts().en.length);
    return Math.min(MOST_ROWS, Math.max(1, Math.ceil(longest / (LINE / 2))));
  });
  protected readonly maximum = computed(() => {
    const isShort = this.path().length === 1 && this.path()[0] === LONGEST[this.editor.name().kind];
    return isShort ? SHORT : undefined;
  });

  protected pathOf(locale: Locale): FieldPath {
    return [...this.path(), locale];
  }

  protected idOf(locale: Locale): string {
    return fieldIdOf(this.pathOf(locale));
  }

  protected keptAs(locale: Locale): string {
    const { kind, code } = this.editor.name();
    return `framework ${kind} ${code} ${this.idOf(locale)}`;
  }

  protected take(locale: Locale, text: string): void {
    this.editor.set(this.path(), { ...this.texts(), [locale]: text }, 'soon');
  }
}
