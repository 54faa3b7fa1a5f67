import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { LOCALES, type Locale } from '@zicht/shared/kernel/locale';
import type { Recovery } from '@zicht/shared/identity/recovery.contract';
import { Alert } from '../../../ui/elements/alert';
import { ChoiceList } from '../../../ui/fields/choices/choice-list';
import { looksLikeEmail } from '../../../ui/fields/looks-like-email';
import { TextField } from '../../../ui/fields/text-field';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { RecoveryStore } from './recovery.store';

/** Organisations or inspectorates without an active coordinator: one administrator proposes whom to invite, another confirms. */
@Component({
  selector: 'zou-recoveries',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, ChoiceList, Dialog, TextField],
  providers: [RecoveryStore],
  templateUrl: './recoveries.html',
})
export class Recoveries {
  /** Of which of both the list is. */
  readonly kind = input.required<Recovery['kind']>();

  protected readonly store = inject(RecoveryStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly languages = LOCALES.map((code) => ({
    code,
    label: this.t(`joining.languages.${code}`),
  }));
  protected readonly recoveries = computed(() =>
    (this.store.request.value() ?? []).filter(({ kind }) => kind === this.kind()),
  );
  protected readonly opened = signal<Recovery | null>(null);
  protected readonly email = signal('');
  protected readonly locale = signal<Locale>('nl');
  protected readonly isTried = signal(false);

  constructor() {
    void this.store.load();
  }

  protected open(recovery: Recovery): void {
    this.store.problem.set(null);
    this.email.set('');
    this.isTried.set(false);
    this.opened.set(recovery);
  }

  protected isMissing(): boolean {
    return !looksLikeEmail(this.email().trim());
  }

  protected async propose(event: Event, recovery: Recovery): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    if (this.isMissing()) return;
    const proposal = { email: this.email().trim(), locale: this.locale() };
    if (await this.store.propose(recovery, proposal)) this.opened.set(null);
  }
}
