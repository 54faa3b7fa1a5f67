import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { saveFile } from '../../../../ui/files/save-file';
import { injectTexts } from '../../../../ui/language/texts';

/** Recovery codes, shown once: to copy, to save, or to write down. What had focus before them is gone, so they take it. */
@Component({
  selector: 'zou-recovery-codes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<h3 tabindex="-1" #heading>{{ t('access.secondFactor.codes.heading') }}</h3>
    <p>{{ t('access.secondFactor.codes.text') }}</p>
    <p>
      <strong>{{ t('access.secondFactor.codes.once') }}</strong>
    </p>
    <ul class="zou-codes">
      @for (code of codes(); track code) {
        <li>
          <code>{{ code }}</code>
        </li>
      }
    </ul>
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--secondary" (click)="copy()">
        {{ t('access.secondFactor.codes.copy') }}
      </button>
      <button type="button" class="zou-button zou-button--secondary" (click)="save()">
        {{ t('access.secondFactor.codes.download') }}
      </button>
      <button type="button" class="zou-button zou-button--primary" (click)="kept.emit()">
        {{ t('access.secondFactor.codes.done') }}
      </button>
    </div>
    <p role="status">{{ said() }}</p>`,
})
export class RecoveryCodes {
  readonly codes = input.required<readonly string[]>();
  /** The person says that the codes are in a safe place. */
  readonly kept = output();

  private readonly clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;
  protected readonly t = injectTexts();
  protected readonly said = signal('');
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender({ read: () => this.heading().nativeElement.focus() });
  }

  protected async copy(): Promise<void> {
    const isCopied = await this.clipboard?.writeText(this.codes().join('\n')).then(
      () => true,
      () => false,
    );
    this.said.set(this.t(`access.secondFactor.codes.${isCopied === true ? 'copied' : 'notCopied'}`));
  }

  protected save(): void {
    const text = `${this.codes().join('\n')}\n`;
    saveFile(
      this.t('access.secondFactor.codes.file'),
      new Blob([text], { type: 'text/plain;charset=utf-8' }),
    );
  }
}
