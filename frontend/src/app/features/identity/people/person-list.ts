import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { Role } from '@zicht/shared/access/roles';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';

/** Somebody of an organisation or of an inspectorate, as the list shows one. */
export interface ListedPerson {
  readonly userId: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  /** Last day of standing in for the coordinator, where somebody does. */
  readonly deputyUntil?: string | null;
}

/** Who belongs to an organisation or inspectorate, with what each may do. */
@Component({
  selector: 'zou-person-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-list.html',
})
export class PersonList<Person extends ListedPerson> {
  readonly people = input.required<readonly Person[]>();
  /** Whose name is marked as the reader's own. */
  readonly selfId = input.required<string | undefined>();
  readonly mayManage = input(true);
  readonly changed = output<Person>();
  readonly removed = output<Person>();
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
}
