import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Membership } from '@zicht/shared/identity/session.contract';
import type { OwnSuccession } from '@zicht/shared/succession/succession.contract';
import { injectOtherOrganisation } from '../../core/session/other-organisation';
import { SessionStore } from '../../core/session/session.store';
import { Alert } from '../../ui/elements/alert';
import { injectFormats } from '../../ui/formats/formats';
import { injectTexts } from '../../ui/language/texts';

/** That the organisation ends or ended and who carries on, or for whom it carries on; with the way to them for members. */
@Component({
  selector: 'zou-succession-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert],
  template: `<zou-alert [kind]="kind() === 'continues' ? 'info' : 'warning'">
    <p>
      <strong>{{ t('notices.succession.' + kind() + '.heading', facts()) }}</strong>
    </p>
    <p>{{ t('notices.succession.' + kind() + '.text', facts()) }}</p>
    @if (known().length > 0) {
      <div class="zou-buttons">
        @for (other of known(); track other.bodyId) {
          <button type="button" class="zou-button zou-button--secondary" (click)="goOnIn(other)">
            {{ t('notices.succession.goTo', { organisation: other.bodyName }) }}
          </button>
        }
      </div>
    }
  </zou-alert>`,
})
export class SuccessionNotice {
  readonly membership = input.required<Membership>();
  readonly succession = input.required<OwnSuccession>();

  private readonly session = inject(SessionStore);
  protected readonly goOnIn = injectOtherOrganisation();
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  protected readonly kind = computed(() => {
    if (this.succession().side === 'continues') return 'continues';
    return this.membership().isClosed ? 'closed' : 'closing';
  });
  protected readonly facts = computed(() => ({
    organisation: this.membership().bodyName,
    date: this.f.date(this.succession().day),
    others: this.f.list(this.succession().others.map(({ name }) => name)),
  }));
  /** Memberships of the reader in the others. */
  protected readonly known = computed(() => {
    const ids = this.succession().others.map(({ organisationId }) => organisationId);
    return this.session.memberships().filter(({ bodyId }) => bodyId !== undefined && ids.includes(bodyId));
  });
}
