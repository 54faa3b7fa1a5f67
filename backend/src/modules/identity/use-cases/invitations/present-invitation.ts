import type { Role } from '@zicht/shared/access/roles';
import type { Invitation } from '@zicht/shared/identity/people.contract';
import { shownName } from '../../../../platform/access/shown-name.js';
import type { OpenInvitationRow } from '../../persistence/invitations/invitation.repository.js';

/** An invitation that waits, as those who may send them see it. */
export function presentInvitation<R extends Role>(
  row: OpenInvitationRow<R>,
  now: Date,
): Omit<Invitation, 'roles'> & { roles: R[] } {
  const { id, email, roles, invitedBy, invitedAt, expiresAt } = row;
  return {
    id,
    email,
    roles: [...roles],
    invitedBy: shownName(invitedBy),
    invitedAt: invitedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt <= now,
    mail: mailOf(row.mailState),
  };
}

function mailOf(state: string | null): Invitation['mail'] {
  return state === 'sent' || state === 'failed' || state === 'off' ? state : 'waiting';
}
