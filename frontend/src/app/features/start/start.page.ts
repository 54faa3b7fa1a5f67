import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SessionStore } from '../../core/session/session.store';
import { OrganisationStart } from './organisation/organisation-start';
import { RoleStart } from './role-start';

/** The start page: the year in hand for who works on answers, and what there is to do for everybody else. */
@Component({
  selector: 'zou-start-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [OrganisationStart, RoleStart],
  template: `@if (isWorkingOnAnswers()) {
      <zou-organisation-start />
    } @else {
      <zou-role-start />
    }`,
})
export class StartPage {
  private readonly session = inject(SessionStore);

  protected readonly isWorkingOnAnswers = computed(
    () =>
      this.session.organisation() !== null &&
      (this.session.can('answers:read') || this.session.can('answers:readAssigned')),
  );
}
