import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { injectTexts } from '../../../../ui/language/texts';
import { ChoiceDialog } from '../../../../ui/overlays/choice-dialog';
import { EvidenceStore } from './evidence.store';

/** Chooses a reference that is in the register already. */
@Component({
  selector: 'zou-evidence-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceDialog],
  template: `<zou-choice-dialog
    [isOpen]="isOpen()"
    [heading]="t('assessments.evidence.choose')"
    [legend]="t('questionDialogs.evidence.which')"
    [options]="options()"
    [empty]="t('questionDialogs.evidence.noOthers')"
    [confirm]="t('questionDialogs.evidence.link')"
    [problem]="store.problem() === null ? null : t('assessments.failed')"
    (chosen)="link($event)"
    (closed)="closed.emit(false)"
  />`,
})
export class EvidencePicker {
  protected readonly store = inject(EvidenceStore);
  protected readonly t = injectTexts();

  readonly isOpen = input.required<boolean>();
  /** True when a reference was linked. */
  readonly closed = output<boolean>();

  protected readonly options = computed(() =>
    this.store.others().map(({ id, title, place }) => ({ code: id, label: title, description: place })),
  );

  protected async link(chosen: string): Promise<void> {
    if (await this.store.link(chosen)) this.closed.emit(true);
  }
}
