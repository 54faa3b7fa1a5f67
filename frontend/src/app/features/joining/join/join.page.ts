import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { ErrorSummary, type FieldFault } from '../../../ui/fields/error-summary';
import { looksLikeEmail } from '../../../ui/fields/looks-like-email';
import { TextField } from '../../../ui/fields/text-field';
import { injectStop } from '../../../ui/fields/guard/text-guard';
import { TextNotice } from '../../../ui/fields/guard/text-notice';
import { injectTexts } from '../../../ui/language/texts';
import { OrganisationFields } from '../organisation-fields';
import { JoinStore } from './join.store';

/** Ask to join for an organisation; says the same whether the organisation or the address is known. */
@Component({
  selector: 'zou-join-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    ErrorSummary,
    OrganisationFields,
    PageHeading,
    RequestStateView,
    RouterLink,
    TextField,
    TextNotice,
  ],
  providers: [JoinStore],
  templateUrl: './join.page.html',
})
export class JoinPage {
  protected readonly store = inject(JoinStore);
  protected readonly t = injectTexts();
  protected readonly signInPath = `/${APP_PATHS.signIn}`;
  private readonly stops = injectStop();
  private readonly fields = viewChild(OrganisationFields);
  protected readonly concernName = signal('');
  protected readonly askerName = signal('');
  protected readonly askerFunction = signal('');
  protected readonly email = signal('');
  protected readonly isTried = signal(false);
  protected readonly askedFor = signal<string | null>(null);
  private isBusy = false;

  /** Faults of the form, once it was sent. */
  protected readonly faults = computed<readonly FieldFault[]>(() => {
    if (!this.isTried()) return [];
    const missing = (fieldId: string, key: string, isRight: boolean): FieldFault[] =>
      isRight ? [] : [{ fieldId, words: this.t(`joining.missing.${key}`) }];
    return [
      ...(this.fields()?.faults() ?? []),
      ...missing('join-name', 'askerName', this.askerName().trim() !== ''),
      ...missing('join-email', 'email', looksLikeEmail(this.email().trim())),
      ...missing('join-function', 'askerFunction', this.askerFunction().trim() !== ''),
    ];
  });

  constructor() {
    void this.store.load();
  }

  protected errorOf(fieldId: string): string | undefined {
    return this.faults().find((fault) => fault.fieldId === fieldId)?.words;
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    this.isTried.set(true);
    const record = this.fields()?.record();
    if (this.isBusy || record === undefined || this.faults().length > 0 || this.stops()) return;
    this.isBusy = true;
    const email = this.email().trim();
    const isTaken = await this.store.ask({
      ...record,
      concernName: this.concernName().trim(),
      askerName: this.askerName().trim(),
      askerFunction: this.askerFunction().trim(),
      email,
      locale: this.t.locale(),
    });
    this.isBusy = false;
    if (isTaken) this.askedFor.set(email);
  }
}
