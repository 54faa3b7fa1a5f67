import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Alert } from '../../../ui/elements/alert';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentStore } from '../assessment.store';

const KEY = 'zou.first-save-told';

/** Says once on a device that nobody needs to save; gone after the first question that was saved. */
@Component({
  selector: 'zou-first-save-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert],
  template: `@if (isShown) {
    <zou-alert
      ><p>{{ t('assessments.firstSave') }}</p></zou-alert
    >
  }`,
})
export class FirstSaveNote {
  protected readonly t = injectTexts();
  protected readonly isShown = localStorage.getItem(KEY) === null;

  constructor() {
    const store = inject(AssessmentStore);
    if (this.isShown && store.savedAt() !== null) localStorage.setItem(KEY, '1');
  }
}
