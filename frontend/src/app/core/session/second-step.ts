import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { Session } from '@zicht/shared/identity/session.contract';
import { CodeField } from '../../ui/fields/code-field';
import { ErrorSummary, type FieldFault } from '../../ui/fields/error-summary';
import { injectTexts } from '../../ui/language/texts';
import { SecondStepStore } from './second-step.store';

/** The code after the password: of the app, or a recovery code where the phone is not there. */
@Component({
  selector: 'zou-second-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CodeField, ErrorSummary],
  providers: [SecondStepStore],
  template: `@if (faults().length > 0) {
      <zou-error-summary [faults]="faults()" />
    }
    <p #lead tabindex="-1">
      {{ t(store.isRecovery() ? 'access.secondFactor.step.recoveryText' : 'access.secondFactor.step.text') }}
    </p>
    <form novalidate (submit)="give($event)">
      <zou-code-field
        [label]="
          t(store.isRecovery() ? 'access.secondFactor.step.recovery' : 'access.secondFactor.step.code')
        "
        [fieldId]="prefix() + 'code'"
        [isFromApp]="!store.isRecovery()"
        [error]="error()"
        [(value)]="code"
      />
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">
          {{ t('access.secondFactor.step.submit') }}
        </button>
        <button type="button" class="zou-button zou-button--secondary" (click)="change()">
          {{
            t(store.isRecovery() ? 'access.secondFactor.step.toApp' : 'access.secondFactor.step.toRecovery')
          }}
        </button>
        <button type="button" class="zou-button zou-button--secondary" (click)="restarted.emit()">
          {{ t('access.secondFactor.step.restart') }}
        </button>
      </div>
    </form>`,
})
export class SecondStep {
  readonly prefix = input('');
  /** The server's word that the code was right. */
  readonly given = output<Session>();
  /** The person goes back to the password. */
  readonly restarted = output();

  protected readonly store = inject(SecondStepStore);
  private readonly lead = viewChild.required<ElementRef<HTMLElement>>('lead');
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
    // The form of the password went; whoever reads by ear hears what is asked now.
    afterNextRender(() => this.lead().nativeElement.focus());
  }

  protected change(): void {
    this.code.set('');
    this.store.problem.set(null);
    this.store.isRecovery.update((is) => !is);
    this.lead().nativeElement.focus();
  }

  protected async give(event: Event): Promise<void> {
    event.preventDefault();
    const session = await this.store.give(this.code().trim());
    if (session !== undefined) this.given.emit(session);
  }
}
