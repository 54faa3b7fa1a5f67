import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Evidence } from '@zicht/shared/assessments/evidence.contract';
import { DataTable } from '../../../ui/elements/data-table';
import { StatusLabel } from '../../../ui/elements/status-label';
import { calendarDay, CLOCK, injectFormats } from '../../../ui/formats/formats';
import { elementId } from '../../../ui/language/element-id';
import { injectTexts } from '../../../ui/language/texts';
import { validityOf } from './validity';

/** References with all that is known of them; on a narrow screen it scrolls inside. */
@Component({
  selector: 'zou-register-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DataTable, RouterLink, StatusLabel],
  templateUrl: './register-table.html',
})
export class RegisterTable {
  readonly caption = input.required<string>();
  readonly entries = input.required<readonly Evidence[]>();
  readonly canWrite = input(false);
  readonly changeAsked = output<Evidence>();
  readonly removalAsked = output<Evidence>();

  protected readonly id = elementId('register');
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly clock = inject(CLOCK);

  protected validity({ validUntil }: Evidence): ReturnType<typeof validityOf> {
    return validityOf(validUntil, calendarDay(this.clock()));
  }
}
