import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { INSPECTORATE_ROLES } from '@zicht/shared/access/roles';
import type { Inspector } from '@zicht/shared/identity/inspectorate.contract';
import { Alert } from '../../../ui/elements/alert';
import { CheckboxList } from '../../../ui/fields/checkbox-list';
import { injectTexts } from '../../../ui/language/texts';
import { roleOptions } from '../people/role-options';
import { InspectorsStore } from './inspectors.store';

/** Asks which roles an inspector has. */
@Component({
  selector: 'zou-inspector-roles-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, CheckboxList],
  template: `@if (store.problem(); as problem) {
      <zou-alert kind="error" [live]="true"
        ><p>{{ t(problem) }}</p></zou-alert
      >
    }
    <form novalidate (submit)="save($event)">
      <zou-checkbox-list
        fieldId="inspector-roles"
        [legend]="t('people.change.roles', { name: person().name })"
        [options]="options()"
        [error]="isMissing() ? t('people.missing.roles') : undefined"
        [(value)]="roles"
      />
      <div class="zou-buttons">
        <button type="submit" class="zou-button zou-button--primary">{{ t('people.change.save') }}</button>
        <button type="button" class="zou-button zou-button--secondary" (click)="cancelled.emit()">
          {{ t('people.cancel') }}
        </button>
      </div>
    </form>`,
})
export class InspectorRolesForm {
  readonly person = input.required<Inspector>();
  readonly done = output();
  readonly cancelled = output();

  protected readonly store = inject(InspectorsStore);
  protected readonly t = injectTexts();
  protected readonly options = roleOptions(this.t, () => INSPECTORATE_ROLES);
  protected readonly roles = linkedSignal<readonly string[]>(() => this.person().roles);
  protected readonly isMissing = signal(false);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const roles = INSPECTORATE_ROLES.filter((role) => this.roles().includes(role));
    this.isMissing.set(roles.length === 0);
    if (roles.length > 0 && (await this.store.changeRoles(this.person(), roles))) this.done.emit();
  }
}
