import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { CodeField } from '../../../../ui/fields/code-field';
import { injectTexts } from '../../../../ui/language/texts';
import { QrCode } from './qr-code';
import { SecondFactorStore } from './second-factor.store';

/** Setting an app up: install, scan or type, and prove it by a code. */
@Component({
  selector: 'zou-set-up-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CodeField, QrCode],
  template: `@if (store.setUp(); as setUp) {
    <ol>
      <li>{{ t('access.secondFactor.setUp.app') }}</li>
      <li>
        <p>{{ t('access.secondFactor.setUp.scan') }}</p>
        @defer (on immediate) {
          <zou-qr-code [text]="setUp.uri" [label]="t('access.secondFactor.setUp.qr')" />
        } @placeholder {
          <div class="zou-qr-code"></div>
        }
        <p>
          {{ t('access.secondFactor.setUp.type') }} <code class="zou-secret">{{ inGroups() }}</code>
        </p>
      </li>
      <li>
        <p>{{ t('access.secondFactor.setUp.code') }}</p>
        <form novalidate (submit)="confirm($event)">
          <zou-code-field
            fieldId="set-up-code"
            [label]="t('access.secondFactor.step.code')"
            [error]="error()"
            [(value)]="code"
          />
          <div class="zou-buttons">
            <button type="submit" class="zou-button zou-button--primary">
              {{ t('access.secondFactor.setUp.save') }}
            </button>
            <button type="button" class="zou-button zou-button--secondary" (click)="cancelled.emit()">
              {{ t('access.secondFactor.own.cancel') }}
            </button>
          </div>
        </form>
      </li>
    </ol>
  }`,
})
export class SetUpForm {
  readonly cancelled = output();

  protected readonly store = inject(SecondFactorStore);
  protected readonly t = injectTexts();
  protected readonly code = signal('');
  protected readonly inGroups = computed(() => this.store.setUp()?.secret.replaceAll(/(.{4})(?!$)/g, '$1 '));
  protected readonly error = computed(() => {
    const key = this.store.problem();
    return key === null ? undefined : this.t(key);
  });

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    const code = this.code().trim();
    if (code === '') this.store.problem.set('access.secondFactor.faults.missingCode');
    else await this.store.confirm(code);
  }
}
