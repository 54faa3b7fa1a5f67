import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PageHeading } from '../../core/page/page-heading';
import { SessionStore } from '../../core/session/session.store';
import { injectTexts } from '../../ui/language/texts';
import { injectGreeting } from './greeting';
import { StandingNotice } from './standing-notice';

/** Start page of who does not work on answers: the role in words, and what can be done here. */
@Component({
  selector: 'zou-role-start',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeading, RouterLink, StandingNotice],
  template: `<div class="zou-prose">
    <p class="zou-eyebrow">{{ session.membership()?.bodyName }}</p>
    <h1 zouPageHeading>{{ greeting() }}</h1>
    @for (role of session.roles(); track role) {
      <p class="zou-lead">
        {{ t('start.role.yours', { role: t('roles.' + role + '.name') }) }}
        {{ t('roles.' + role + '.may') }}
      </p>
    } @empty {
      <p class="zou-lead">{{ t('start.role.none') }}</p>
    }
    <zou-standing-notice />
    <h2>{{ t('start.role.here') }}</h2>
    <ul class="zou-rows">
      @for (entry of entries(); track entry.link) {
        <li>
          <div>
            <a [routerLink]="entry.link">{{ t(entry.key) }}</a>
            <small>{{ t(entry.key + 'Text') }}</small>
          </div>
        </li>
      }
    </ul>
  </div>`,
})
export class RoleStart {
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly greeting = injectGreeting();
  protected readonly entries = computed(() => [
    ...(this.session.can('sectorPicture:read') ? [{ key: 'start.role.picture', link: '/sector' }] : []),
    ...(this.session.can('inspectors:write')
      ? [{ key: 'start.role.inspectors', link: '/beheer/inspecteurs' }]
      : []),
    ...(this.session.can('publications:run')
      ? [{ key: 'start.role.publications', link: '/platform/publicaties' }]
      : []),
    ...(this.session.can('frameworks:write')
      ? [{ key: 'start.role.framework', link: '/platform/normenkader' }]
      : []),
    ...(this.session.can('organisations:write')
      ? [
          { key: 'start.role.joining', link: '/platform/aanvragen' },
          { key: 'start.role.organisations', link: '/platform/organisaties' },
          { key: 'start.role.concerns', link: '/platform/concerns' },
          { key: 'start.role.inspectorates', link: '/platform/inspecties' },
          { key: 'start.role.log', link: '/platform/logboek' },
        ]
      : []),
    ...(this.session.can('reopening:decideAfterClosing')
      ? [{ key: 'start.role.requests', link: `/${APP_PATHS.platformReopenings}` }]
      : []),
    ...(this.session.can('sharedProfiles:read')
      ? [{ key: 'start.role.profiles', link: `/${APP_PATHS.concern}` }]
      : []),
    { key: 'start.role.profile', link: `/${APP_PATHS.profile}` },
    { key: 'start.role.help', link: `/${APP_PATHS.help}` },
  ]);
}
