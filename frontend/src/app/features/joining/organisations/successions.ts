import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { PlatformOrganisation } from '@zicht/shared/organisations/platform-organisation.contract';
import type { Succession } from '@zicht/shared/succession/succession.contract';
import { openedOverPage } from '../../../core/page/opened-over-page';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { SuccessionForm } from './succession-form';
import { SuccessionStore } from './succession.store';

/** Organisations that end and organisations that carry on: recorded with a reason, and taken back while that is possible. */
@Component({
  selector: 'zou-successions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Dialog, RequestStateView, SuccessionForm],
  providers: [SuccessionStore],
  templateUrl: './successions.html',
})
export class Successions {
  readonly organisations = input.required<readonly PlatformOrganisation[]>();

  /** What is open over the page: the form, or the question whether one is taken back. */
  protected readonly dialog = openedOverPage<'form' | Succession>();
  protected readonly store = inject(SuccessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly opened = this.dialog.opened;

  constructor() {
    void this.store.load();
  }

  protected names(organisations: Succession['predecessors']): string {
    return this.f.list(organisations.map(({ name }) => name));
  }

  protected line({ predecessors, successors }: Succession): string {
    const facts = { predecessors: this.names(predecessors), successors: this.names(successors) };
    return this.t('joining.succession.line', facts);
  }

  protected open(what: 'form' | Succession): void {
    this.store.problem.set(null);
    this.dialog.open(what);
  }

  protected async takeBack(succession: Succession): Promise<void> {
    if (await this.store.takeBack(succession)) this.dialog.finish();
  }
}
