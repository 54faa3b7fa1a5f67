import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { InspectorInvitation } from '@zicht/shared/identity/inspectorate.contract';
import type { Invitation } from '@zicht/shared/identity/people.contract';
import { StatusLabel } from '../../../ui/elements/status-label';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';

/** Who is invited and did not answer yet, of an organisation or of an inspectorate. */
@Component({
  selector: 'zou-open-invitations',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [StatusLabel],
  templateUrl: './open-invitations.html',
})
export class OpenInvitations<Row extends Invitation | InspectorInvitation> {
  readonly invitations = input.required<readonly Row[]>();
  readonly renewed = output<Row>();
  readonly withdrawn = output<Row>();
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
}
