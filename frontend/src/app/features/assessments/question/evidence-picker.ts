import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { Alert } from '../../../ui/elements/alert';
import { ChoiceList } from '../../../ui/fields/choice-list';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { EvidenceStore } from './evidence.store';

/** Chooses a reference that is in the register already. */
@Component({
  selector: 'zou-evidence-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, ChoiceList, Dialog],
  template: `<zou-dialog
    [isOpen]="isOpen()"
    [heading]="t('assessments.evidence.choose')"
    (closed)="closed.emit(false)"
  >
    @if (store.problem()) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ t('assessments.failed') }}</p></zou-alert
      >
    }
    @if (options().length > 0) {
      <zou-choice-list
        [legend]="t('assessments.evidence.which')"
        [options]="options()"
        [canBeCleared]="false"
        [error]="error()"
        [(value)]="chosen"
      />
    } @else {
      <p>{{ t('assessments.evidence.noOthers') }}</p>
    }
    <div class="zou-buttons">
      @if (options().length > 0) {
        <button type="button" class="zou-button zou-button--primary" (click)="link()">
          {{ t('assessments.evidence.link') }}
        </button>
      }
      <button type="button" class="zou-button zou-button--text" (click)="closed.emit(false)">
        {{ t('assessments.cancel') }}
      </button>
    </div>
  </zou-dialog>`,
})
export class EvidencePicker {
  protected readonly store = inject(EvidenceStore);
  protected readonly t = injectTexts();

  readonly isOpen = input.required<boolean>();
  /** True when a reference was linked. */
  readonly closed = output<boolean>();

  protected readonly chosen = signal<string | null>(null);
  protected readonly error = signal<string | undefined>(undefined);
  protected readonly options = computed(() =>
    this.store.others().map(({ id, title, place }) => ({ code: id, label: title, description: place })),
  );

  constructor() {
    effect(() => {
      if (this.isOpen()) this.chosen.set(null);
      this.error.set(undefined);
    });
  }

  protected async link(): Promise<void> {
    const chosen = this.chosen();
    if (chosen === null) this.error.set(this.t('assessments.evidence.nothingChosen'));
    else if (await this.store.link(chosen)) this.closed.emit(true);
  }
}
