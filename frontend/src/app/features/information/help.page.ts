import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { CareCoordinators } from '../../core/help/care-coordinators';
import { PageHeading } from '../../core/page/page-heading';
import { ShortcutsStore } from '../../core/shortcuts/shortcuts.store';
import { Alert } from '../../ui/elements/alert';
import { HelpLine } from '../../ui/elements/help-line';
import { injectTexts } from '../../ui/language/texts';

const TERMS = [
  'selfAssessment',
  'theme',
  'question',
  'coreQuestion',
  'level',
  'focalPerson',
  'reportingCode',
  'comensha',
  'careCoordinator',
  'referenceDate',
  'evidence',
  'dontKnow',
  'approval',
  'submit',
] as const;

/** Where to call now, how the self-assessment works, the shortcuts, and what the words mean. */
@Component({
  selector: 'zou-help-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, CareCoordinators, HelpLine, PageHeading],
  templateUrl: './help.page.html',
})
export class HelpPage {
  protected readonly t = injectTexts();
  protected readonly shortcuts = inject(ShortcutsStore);
  protected readonly steps = ['answer', 'divide', 'check', 'approve', 'submit'] as const;
  protected readonly keys = ['next', 'previous', 'level', 'arrows', 'escape'] as const;
  protected readonly terms = TERMS;

  protected switchShortcuts(event: Event): void {
    this.shortcuts.set((event.target as HTMLInputElement).checked);
  }
}
