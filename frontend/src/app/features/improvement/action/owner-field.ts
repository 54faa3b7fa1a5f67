import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { SelectField } from '../../../ui/fields/select-field';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { PlanNames } from '../plan-names';
import type { ActionOwner } from '../saving/action-patch';

const [MEMBER, ROLE] = ['lid:', 'rol:'];

/** Who carries an action: a colleague, or a role while nobody holds it. */
@Component({
  selector: 'zou-owner-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SelectField],
  template: `<zou-select-field
    [fieldId]="fieldId()"
    [label]="t('improvement.field.owner')"
    [hint]="t('improvement.form.ownerHint')"
    [error]="error()"
    [options]="options()"
    [value]="value()"
    (valueChange)="take($event)"
  />`,
})
export class OwnerField {
  readonly action = input.required<Pick<Action, 'owner' | 'ownerRole'>>();
  readonly error = input<string>();
  readonly fieldId = input('action-owner');
  readonly chosen = output<ActionOwner>();

  private readonly names = inject(PlanNames);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();

  protected readonly value = computed(() => {
    const { owner, ownerRole } = this.action();
    if (owner !== null) return MEMBER + owner.id;
    return ownerRole === null ? '' : ROLE + ownerRole;
  });
  protected readonly options = computed(() => {
    const members = this.names
      .members()
      .map(({ userId, name }) => ({ value: MEMBER + userId, words: name }))
      .sort((one, other) => this.f.compare(one.words, other.words));
    const roles = this.names.ownerRoles().map(({ code, title }) => ({
      value: ROLE + code,
      words: this.t('improvement.form.role', { role: this.t.of(title) }),
    }));
    const known = [...members, ...roles];
    const isKnown = known.some(({ value }) => value === this.value());
    // Nobody yet, or a colleague who left: named, and not to be chosen again.
    const now = {
      value: this.value(),
      words: this.names.owner(this.action()) || this.t('improvement.form.choose'),
    };
    return isKnown ? known : [now, ...known];
  });

  protected take(value: string): void {
    const member = this.names.members().find(({ userId }) => MEMBER + userId === value);
    if (member !== undefined) this.chosen.emit({ id: member.userId, name: member.name });
    else if (value.startsWith(ROLE)) this.chosen.emit({ role: value.slice(ROLE.length) });
  }
}
