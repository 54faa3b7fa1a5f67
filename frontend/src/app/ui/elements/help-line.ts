import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RichText } from '../language/rich-text';
import { injectTexts } from '../language/texts';

/** Where to call now, for a reader who thinks of a real case. */
@Component({
  selector: 'zou-help-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RichText],
  template: `<p class="zou-help-line zou-small"><zou-rich-text [text]="t('ui.helpLine')" /></p>`,
})
export class HelpLine {
  protected readonly t = injectTexts();
}
