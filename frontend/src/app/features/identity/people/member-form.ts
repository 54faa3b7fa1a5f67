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
import { ORGANISATION_ROLES } from '@zicht/shared/access/roles';
import type { OrganisationPerson } from '@zicht/shared/identity/people.contract';
import { Alert } from '../../../ui/elements/alert';
import { CheckboxList } from '../../../ui/fields/checkbox-list';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';
import { PeopleStore } from './people.store';
import { roleOptions, rolesIn } from './role-options';

/** Asks which roles a member has, and until when they stand in for the coordinator. */
@Component({
  selector: 'zou-member-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, CheckboxList, TextField],
  template: `@if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ t(problem) }}</p></zou-alert
      >
    }
    <form novalidate (submit)="saveRoles($event)">
      <zou-checkbox-list
        fieldId="member-roles"
        [legend]="t('people.change.roles', { name: person().name })"
        [options]="options()"
        [error]="isRoleMissing() ? t('people.missing.roles') : undefined"
        [(value)]="roles"
      />
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">{{ t('people.change.save') }}</button>
        <button type="button" class="zou-button zou-button--secondary" (click)="cancelled.emit()">
          {{ t('people.cancel') }}
        </button>
      </div>
    </form>
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
  protected readonly options = roleOptions(this.t, () => ORGANISATION_ROLES);
  protected readonly roles = linkedSignal<readonly string[]>(() => this.person().roles);
  protected readonly until = linkedSignal(() => this.person().deputyUntil ?? '');
  protected readonly isRoleMissing = signal(false);
  protected readonly isDayMissing = signal(false);
  protected readonly canStandIn = computed(
    () => !this.person().roles.includes('coordinator') && !this.store.isSelf(this.person()),
  );

  protected async saveRoles(event: Event): Promise<void> {
    event.preventDefault();
    const roles = rolesIn(this.roles());
    this.isRoleMissing.set(roles.length === 0);
    if (roles.length === 0) return;
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
