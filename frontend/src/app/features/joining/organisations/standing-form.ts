import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { STANDING_REASONS } from '@zicht/shared/organisations/organisation-reasons';
import type { PlatformOrganisation } from '@zicht/shared/organisations/platform-organisation.contract';
import { Alert } from '../../../ui/elements/alert';
import { SelectField } from '../../../ui/fields/select-field';
import { injectTexts } from '../../../ui/language/texts';
import { OrganisationsStore } from './organisations.store';

/** Suspends an organisation or lifts that, with a reason. */
@Component({
  selector: 'zou-standing-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, SelectField],
  template: `@if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true">
        <p>{{ t('problems.' + problem) }}</p>
      </zou-alert>
    }
    <p>{{ t(isSuspending() ? 'joining.standing.suspendIntro' : 'joining.standing.resumeIntro') }}</p>
    <form novalidate (submit)="save($event)">
      <zou-select-field
        [label]="t('joining.change.reason')"
        [options]="reasons()"
        [error]="isTried() && reason() === '' ? t('joining.missing.reason') : undefined"
        [(value)]="reason"
      />
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">
          {{ t(isSuspending() ? 'joining.standing.suspend' : 'joining.standing.resume') }}
        </button>
        <button type="button" class="zou-button zou-button--secondary" (click)="cancelled.emit()">
          {{ t('joining.cancel') }}
        </button>
      </div>
    </form>`,
})
export class StandingForm {
  readonly organisation = input.required<PlatformOrganisation>();
  readonly done = output();
  readonly cancelled = output();

  protected readonly store = inject(OrganisationsStore);
  protected readonly t = injectTexts();
  protected readonly isSuspending = computed(() => this.organisation().status === 'active');
  protected readonly reason = signal('');
  protected readonly isTried = signal(false);
  protected readonly reasons = computed(() => [
    { value: '', words: this.t('joining.fields.choose') },
    ...STANDING_REASONS.filter(
      (each) => (each === 'solved') !== this.isSuspending() || each === 'askedByOrganisation',
    ).map((value) => ({ value, words: this.t(`joining.reasons.${value}`) })),
  ]);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    const reason = STANDING_REASONS.find((each) => each === this.reason());
    if (reason === undefined) return;
    const status = this.isSuspending() ? 'suspended' : 'active';
    if (await this.store.settle(this.organisation(), { status, reason })) this.done.emit();
  }
}
