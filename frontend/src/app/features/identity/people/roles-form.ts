import { ChangeDetectionStrategy, Component, input, linkedSignal, output, signal } from '@angular/core';
import type { Role } from '@zicht/shared/access/roles';
import { CheckboxList } from '../../../ui/fields/choices/checkbox-list';
import { injectTexts } from '../../../ui/language/texts';
import { roleOptions } from './role-options';

/** Asks which of the roles that the body knows somebody has; at least one. */
@Component({
  selector: 'zou-roles-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CheckboxList],
  template: `<form novalidate (submit)="save($event)">
    <zou-checkbox-list
      fieldId="member-roles"
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
export class RolesForm<R extends Role> {
  readonly person = input.required<{ readonly name: string; readonly roles: readonly R[] }>();
  readonly known = input.required<readonly R[]>();
  readonly chosen = output<R[]>();
  readonly cancelled = output();

  protected readonly t = injectTexts();
  protected readonly options = roleOptions(this.t, this.known);
  protected readonly roles = linkedSignal<readonly string[]>(() => this.person().roles);
  protected readonly isMissing = signal(false);

  protected save(event: Event): void {
    event.preventDefault();
    const roles = this.known().filter((role) => this.roles().includes(role));
    this.isMissing.set(roles.length === 0);
    if (roles.length > 0) this.chosen.emit(roles);
  }
}
