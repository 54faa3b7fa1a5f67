import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { SecondSteps } from '@zicht/shared/identity/second-factor.contract';
import type { Session } from '@zicht/shared/identity/session.contract';
import { CodeField } from '../../../ui/fields/code-field';
import { ErrorSummary, type FieldFault } from '../../../ui/fields/error-summary';
import { injectTexts } from '../../../ui/language/texts';
import { PasskeyButton } from '../passkeys/passkey-button';
import { SecondStepStore } from './second-step.store';

/** What follows the password: a code of the app, a passkey, or a recovery code where neither is there. */
@Component({
  selector: 'zou-second-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CodeField, ErrorSummary, PasskeyButton],
  providers: [SecondStepStore],
  template: `@if (store.steps(); as steps) {
    @if (faults().length > 0) {
      <zou-error-summary [faults]="faults()" />
    }
    <p #lead tabindex="-1">{{ leadWords(steps) }}</p>
    @if (steps.passkey && !store.isRecovery()) {
      <zou-passkey-button
        [label]="t('access.passkeys.step.use')"
        [isPrimary]="!steps.app"
        (entered)="given.emit($event)"
      />
    }
    <form novalidate (submit)="give($event)">
      @if (steps.app || store.isRecovery()) {
        <zou-code-field
          [label]="
            t(store.isRecovery() ? 'access.secondFactor.step.recovery' : 'access.secondFactor.step.code')
          "
          [fieldId]="prefix() + 'code'"
          [isFromApp]="!store.isRecovery()"
          [error]="error()"
          [(value)]="code"
        />
      }
      <div class="zou-buttons">
        @if (steps.app || store.isRecovery()) {
          <button type="submit" class="zou-button zou-button--primary">
            {{ t('access.secondFactor.step.submit') }}
          </button>
        }
        <button type="button" class="zou-button zou-button--secondary" (click)="change()">
          {{ changeWords(steps) }}
        </button>
        <button type="button" class="zou-button zou-button--secondary" (click)="restarted.emit()">
          {{ t('access.secondFactor.step.restart') }}
        </button>
      </div>
    </form>
  }`,
})
export class SecondStep {
  readonly prefix = input('');
  /** The server's word that the code was right. */
  readonly given = output<Session>();
  /** The person goes back to the password. */
  readonly restarted = output();

  protected readonly store = inject(SecondStepStore);
  private readonly injector = inject(Injector);
  private readonly lead = viewChild<ElementRef<HTMLElement>>('lead');
  protected readonly t = injectTexts();
  protected readonly code = signal('');

  protected readonly error = computed(() => {
    const key = this.store.problem();
    return key?.startsWith('access.') ? this.t(key) : undefined;
  });
  protected readonly faults = computed<readonly FieldFault[]>(() => {
    const key = this.store.problem();
    return key === null ? [] : [{ fieldId: `${this.prefix()}code`, words: this.t(key) }];
  });

  constructor() {
    void this.store.load().then(() => this.hear());
  }

  protected leadWords(steps: SecondSteps): string {
    if (this.store.isRecovery()) return this.t('access.secondFactor.step.recoveryText');
    if (!steps.passkey) return this.t('access.secondFactor.step.text');
    return this.t(`access.passkeys.step.${steps.app ? 'orCode' : 'text'}`);
  }

  protected changeWords(steps: SecondSteps): string {
    const way = this.store.isRecovery() ? 'toApp' : 'toRecovery';
    return this.t(steps.app ? `access.secondFactor.step.${way}` : `access.passkeys.step.${way}`);
  }

  protected change(): void {
    this.code.set('');
    this.store.problem.set(null);
    this.store.isRecovery.update((is) => !is);
    this.hear();
  }

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    const session = await this.store.give(this.code().trim());
    if (session !== undefined) this.given.emit(session);
  }

  /** The form before went; whoever reads by ear hears what is asked now. */
  private hear(): void {
    afterNextRender(() => this.lead()?.nativeElement.focus(), { injector: this.injector });
  }
}
