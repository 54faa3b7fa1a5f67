import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { Round } from '@zicht/shared/assessments/round.contract';
import type { PublicationList } from '@zicht/shared/sector-statistics/publication.contract';
import { Alert } from '../../../ui/elements/alert';
import { NumberField } from '../../../ui/fields/number-field';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { firstOutOfOrder, nextRound, ROUND_DAYS, type RoundDay } from './next-round';
import { PublicationsStore } from './publications.store';

/** Opens the round of a year: days as those of the newest round, the framework's newest version. They then stand. */
@Component({
  selector: 'zou-round-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, NumberField, TextField],
  template: `@if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true">
        <p>{{ t(problem) }}</p>
      </zou-alert>
    }
    <p>{{ t('sectorPicture.publications.round.text') }}</p>
    <zou-number-field
      [label]="t('sectorPicture.publications.round.year')"
      [minimum]="2020"
      [maximum]="2999"
      [error]="missing(round().year)"
      [value]="round().year || null"
      (valueChange)="set({ year: $event ?? 0 })"
    />
    <zou-text-field
      type="code"
      [label]="t('sectorPicture.publications.round.frameworkCode')"
      [error]="missing(round().frameworkCode)"
      [value]="round().frameworkCode"
      (valueChange)="set({ frameworkCode: $event })"
    />
    <zou-text-field
      type="code"
      [label]="t('sectorPicture.publications.round.frameworkVersion')"
      [error]="missing(round().frameworkVersion)"
      [value]="round().frameworkVersion"
      (valueChange)="set({ frameworkVersion: $event })"
    />
    @for (day of days; track day) {
      <zou-text-field
        type="date"
        [label]="t('sectorPicture.publications.round.' + day)"
        [error]="faultOf(day)"
        [value]="round()[day]"
        (valueChange)="setDay(day, $event)"
      />
    }
    <div class="zou-buttons">
      <button type="button" class="zou-button zou-button--primary" (click)="save()">
        {{ t('sectorPicture.publications.round.confirm') }}
      </button>
      <button type="button" class="zou-button zou-button--secondary" (click)="cancelled.emit()">
        {{ t('sectorPicture.publications.round.cancel') }}
      </button>
    </div>`,
})
export class RoundForm {
  /** The newest round; null before the first. */
  readonly newest = input.required<Round | null>();
  /** The framework's newest published version; null without one. */
  readonly framework = input.required<PublicationList['newestFramework']>();
  readonly done = output();
  readonly cancelled = output();

  protected readonly store = inject(PublicationsStore);
  protected readonly t = injectTexts();
  protected readonly days = ROUND_DAYS;
  protected readonly round = linkedSignal(() => nextRound(this.newest(), this.framework()));
  private readonly isTried = signal(false);
  private readonly outOfOrder = computed(() => firstOutOfOrder(this.round()));

  protected set(change: Partial<Round>): void {
    this.round.update((round) => ({ ...round, ...change }));
  }

  protected setDay(day: RoundDay, value: string): void {
    this.set({ [day]: value });
  }

  protected missing(value: string | number): string | undefined {
    return this.isTried() && !value ? this.t('sectorPicture.publications.round.missing') : undefined;
  }

  protected faultOf(day: RoundDay): string | undefined {
    const missing = this.missing(this.round()[day]);
    if (missing !== undefined) return missing;
    return this.isTried() && this.outOfOrder() === day
      ? this.t('sectorPicture.publications.round.outOfOrder')
      : undefined;
  }

  protected async save(): Promise<void> {
    this.isTried.set(true);
    const round = this.round();
    if (Object.values(round).some((value) => !value) || this.outOfOrder() !== null) return;
    if (await this.store.open(round)) this.done.emit();
  }
}
