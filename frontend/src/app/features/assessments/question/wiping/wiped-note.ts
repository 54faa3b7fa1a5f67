import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { injectFormats } from '../../../../ui/formats/formats';
import { injectTexts } from '../../../../ui/language/texts';

/** Says that a text was wiped, when and by whom. */
@Component({
  selector: 'zou-wiped-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (wiped(); as wiped) {
    <p class="zou-wiped">{{ t('assessments.wipe.wiped', { date: f.date(wiped.at), name: wiped.by }) }}</p>
  }`,
})
export class WipedNote {
  readonly wiped = input.required<{ readonly at: string; readonly by: string } | null>();

  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
}
