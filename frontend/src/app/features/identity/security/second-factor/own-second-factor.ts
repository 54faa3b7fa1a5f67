import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Alert } from '../../../../ui/elements/alert';
import { RequestStateView } from '../../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../../ui/formats/formats';
import { injectTexts } from '../../../../ui/language/texts';
import { PasswordForm } from '../password-form';
import { RecoveryCodes } from './recovery-codes';
import { SecondFactorStore } from './second-factor.store';
import { SetUpForm } from './set-up-form';

/** What the person is doing with it. */
type Doing = 'nothing' | 'settingUp' | 'renewing' | 'removing';

/** One's own second factor: on or off, another phone, new recovery codes. */
@Component({
  selector: 'zou-own-second-factor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, PasswordForm, RecoveryCodes, RequestStateView, SetUpForm],
  templateUrl: './own-second-factor.html',
})
export class OwnSecondFactor {
  protected readonly store = inject(SecondFactorStore);
  private readonly formats = injectFormats();
  protected readonly t = injectTexts();
  protected readonly doing = signal<Doing>('nothing');
  protected readonly isRemoved = signal(false);
  protected readonly since = computed(() => this.formats.date(this.store.request.value()?.since ?? ''));
  /** A problem that no form shows. */
  protected readonly problem = computed(() => (this.doing() === 'nothing' ? this.store.problem() : null));

  constructor() {
    void this.store.load();
  }

  protected begin(doing: Doing): void {
    this.store.problem.set(null);
    this.isRemoved.set(false);
    this.doing.set(doing);
  }

  protected async setUp(): Promise<void> {
    this.begin('nothing');
    if (await this.store.begin()) this.doing.set('settingUp');
  }

  protected cancel(): void {
    this.store.setUp.set(null);
    this.begin('nothing');
  }

  protected async renew(password: string): Promise<void> {
    if (await this.store.renew(password)) this.doing.set('nothing');
  }

  protected async remove(password: string): Promise<void> {
    if (!(await this.store.remove(password))) return;
    this.doing.set('nothing');
    this.isRemoved.set(true);
  }

  protected putAway(): void {
    this.store.codes.set(null);
    this.begin('nothing');
  }
}
