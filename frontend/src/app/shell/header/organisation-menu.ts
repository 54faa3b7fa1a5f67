import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { membershipKey } from '../../core/session/current-membership';
import { injectOtherOrganisation } from '../../core/session/other-organisation';
import { SessionStore } from '../../core/session/session.store';
import { injectTexts } from '../../ui/language/texts';
import { Menu } from '../../ui/overlays/menu';

/** Changes the organisation of this tab. */
@Component({
  selector: 'zou-organisation-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Menu],
  template: `<zou-menu [label]="name()" [items]="items()" (chosen)="switchTo($event)" />`,
})
export class OrganisationMenu {
  private readonly goOnIn = injectOtherOrganisation();
  private readonly session = inject(SessionStore);
  private readonly t = injectTexts();

  protected readonly name = computed(() => {
    const membership = this.session.membership();
    const fictitious = membership?.fictitious ? ` (${this.t('shell.fictitious')})` : '';
    return `${membership?.bodyName ?? ''}${fictitious}`;
  });
  protected readonly items = computed(() => {
    const current = this.session.membership();
    return this.session.memberships().map((membership) => ({
      id: membershipKey(membership),
      words: membership.bodyName,
      isChecked: membership === current,
    }));
  });

  protected async switchTo(key: string): Promise<void> {
    const membership = this.session.memberships().find((candidate) => membershipKey(candidate) === key);
    if (!membership || membership === this.session.membership()) return;
    await this.goOnIn(membership);
  }
}
