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
import { ORGANISATION_ROLES, type OrganisationRole } from '@zicht/shared/access/roles';
import type { OrganisationPerson } from '@zicht/shared/identity/people.contract';
import { Alert } from '../../../ui/elements/alert';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { PeopleStore } from './people.store';
import { RolesForm } from './roles-form';

/** Asks which roles a member has, and until when they stand in for the coordinator. */
@Component({
  selector: 'zou-member-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, RolesForm, TextField],
  template: `@if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ t(problem) }}</p></zou-alert
      >
    }
    <zou-roles-form
      [person]="person()"
      [known]="known"
      (chosen)="saveRoles($event)"
      (cancelled)="cancelled.emit()"
    />
    @if (canStandIn()) {
      <h3>{{ t('people.deputy.heading') }}</h3>
      <p>{{ t('people.deputy.text') }}</p>
      <form novalidate (submit)="saveDeputy($event)">
        <zou-text-field
          type="date"
          fieldId="member-deputy"
          [label]="t('people.deputy.until')"
          [error]="isDayMissing() ? t('people.missing.until') : undefined"
          [(value)]="until"
        />
        <div class="zou-buttons">
          <button type="submit" class="zou-button zou-button--secondary">
            {{ t('people.deputy.save') }}
          </button>
          @if (person().deputyUntil !== null) {
            <button type="button" class="zou-button zou-button--text" (click)="endDeputy()">
              {{ t('people.deputy.end') }}
            </button>
          }
        </div>
      </form>
    }`,
})
export class MemberForm {
  readonly person = input.required<OrganisationPerson>();
  readonly done = output();
  readonly cancelled = output();

  protected readonly store = inject(PeopleStore);
  protected readonly t = injectTexts();
  protected readonly known = ORGANISATION_ROLES;
  protected readonly until = linkedSignal(() => this.person().deputyUntil ?? '');
  protected readonly isDayMissing = signal(false);
  protected readonly canStandIn = computed(
    () => !this.person().roles.includes('coordinator') && !this.store.isSelf(this.person()),
  );

  protected async saveRoles(roles: readonly OrganisationRole[]): Promise<void> {
    if (await this.store.changeRoles(this.person(), roles)) this.done.emit();
  }

  protected async saveDeputy(event: Event): Promise<void> {
    event.preventDefault();
    this.isDayMissing.set(this.until() === '');
    if (this.until() === '') return;
    if (await this.store.changeDeputy(this.person(), this.until())) this.done.emit();
  }

  protected async endDeputy(): Promise<void> {
    if (await this.store.changeDeputy(this.person(), null)) this.done.emit();
  }
}
