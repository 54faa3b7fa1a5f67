import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { JoinRequest } from '@zicht/shared/joining/join.contract';
import { JOIN_REFUSALS } from '@zicht/shared/joining/join-refusals';
import { Alert } from '../../../ui/elements/alert';
import { SelectField } from '../../../ui/fields/select-field';
import { injectTexts } from '../../../ui/language/texts';
import { RequestsStore } from './requests.store';

/** Asks for which reason a request is refused. */
@Component({
  selector: 'zou-refusal-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, SelectField],
  template: `@if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true">
        <p>{{ t(problem === 'notFound' ? 'joining.requests.gone' : 'problems.' + problem) }}</p>
      </zou-alert>
    }
    <p>{{ t('joining.refuse.intro') }}</p>
    <form novalidate (submit)="save($event)">
      <zou-select-field
        [label]="t('joining.refuse.reason')"
        [options]="reasons"
        [error]="isTried() && reason() === '' ? t('joining.refuse.missing') : undefined"
        [(value)]="reason"
      />
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">{{ t('joining.refuse.save') }}</button>
        <button type="button" class="zou-button zou-button--secondary" (click)="cancelled.emit()">
          {{ t('joining.cancel') }}
        </button>
      </div>
    </form>`,
})
export class RefusalForm {
  readonly joinRequest = input.required<JoinRequest>();
  readonly done = output();
  readonly cancelled = output();

  protected readonly store = inject(RequestsStore);
  protected readonly t = injectTexts();
  protected readonly reason = signal('');
  protected readonly isTried = signal(false);
  protected readonly reasons = [
    { value: '', words: this.t('joining.fields.choose') },
    ...JOIN_REFUSALS.map((value) => ({ value, words: this.t(`joining.refuse.reasons.${value}`) })),
  ];

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    const reason = JOIN_REFUSALS.find((each) => each === this.reason());
    if (reason === undefined) return;
    if (await this.store.refuse(this.joinRequest(), reason)) this.done.emit();
  }
}
