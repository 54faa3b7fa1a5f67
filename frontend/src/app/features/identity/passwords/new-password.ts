import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import {
  PASSWORD_MINIMUM,
  passwordFault,
  passwordLength,
  wordsToAvoid,
} from '@zicht/shared/identity/password-rules';
import { TextField } from '../../../ui/fields/text-field';
import { injectTexts } from '../../../ui/language/texts';

/** A new password, with what is still wrong with it while it is typed. */
@Component({
  selector: 'zou-new-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextField],
  template: `<zou-text-field
      type="password"
      [fieldId]="fieldId()"
      name="new-password"
      autocomplete="new-password"
      [label]="t('access.password.label')"
      [hint]="t('access.password.hint', { minimum })"
      [error]="error()"
      [(value)]="value"
    />
    <p class="zou-small" role="status">{{ progress() }}</p>`,
})
export class NewPassword {
  readonly fieldId = input('new-password');
  readonly error = input<string>();
  /** What whoever guesses would begin with: name and address of the person. */
  readonly ownWords = input<readonly string[]>([]);
  readonly value = model('');

  protected readonly t = injectTexts();
  protected readonly minimum = PASSWORD_MINIMUM;
  protected readonly progress = computed(() => {
    const password = this.value();
    if (password === '') return '';
    const left = PASSWORD_MINIMUM - passwordLength(password);
    if (left > 0) return this.t.count('access.password.left', left);
    const fault = passwordFault(password, wordsToAvoid(...this.ownWords()));
    return this.t(fault === undefined ? 'access.password.fits' : `access.faults.${fault}`);
  });
}
