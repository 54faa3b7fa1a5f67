import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { PartName } from '@zicht/shared/framework/drafts/draft-parts';
import { Alert } from '../../../ui/elements/alert';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { DraftStore } from '../draft/draft.store';

const CODE = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/;
const LONGEST = 40;

/** Names a new theme or question, which begins as a copy of the one in view. */
@Component({
  selector: 'zou-add-part-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, TextField],
  template: `@if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true">
        <p>{{ t('framework.problems.' + (t.has('framework.problems.' + problem) ? problem : 'unknown')) }}</p>
      </zou-alert>
    }
    <p>{{ t('framework.addText') }}</p>
    <zou-text-field
      type="code"
      [label]="t('framework.code')"
      [hint]="t('framework.codeHint')"
      [maximum]="longest"
      [error]="isTried() && !isRight() ? t('framework.codeWrong') : undefined"
      [(value)]="code"
    />
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--secondary" (click)="cancelled.emit()">
        {{ t('framework.cancel') }}
      </button>
      <button type="button" class="zou-button zou-button--primary" (click)="add()">
        {{ t('framework.add') }}
      </button>
    </div>`,
})
export class AddPartForm {
  readonly like = input.required<PartName>();
  readonly added = output<PartName>();
  readonly cancelled = output();

  protected readonly store = inject(DraftStore);
  protected readonly t = injectTexts();
  protected readonly longest = LONGEST;
  protected readonly code = signal('');
  protected readonly isTried = signal(false);

  protected isRight(): boolean {
    return CODE.test(this.code().trim());
  }

  protected async add(): Promise<void> {
    this.isTried.set(true);
    const { kind, code: like } = this.like();
    const code = this.code().trim();
    if (!this.isRight() || kind === 'framework') return;
    if (await this.store.add({ kind, code, like })) this.added.emit({ kind, code });
  }
}
