import type { LocalisedText } from '@zicht/shared/kernel/locale';
import type { Member } from '@zicht/shared/identity/member.contract';
import { holderOf } from '@zicht/shared/improvement/actions/owner-roles';
import type { Suggestion } from '@zicht/shared/improvement/actions/suggested-actions';
import type { ActionOwner, ActionPatch } from '../saving/action-patch';

/** The action that a suggestion becomes: its words, its term, and whoever holds its role, else the role itself. */
export function suggestedAction(
  { code, text, dueOn, ownerRole }: Suggestion,
  criteria: readonly string[],
  wordsOf: (text: LocalisedText) => string,
  members: readonly Member[],
): ActionPatch {
  return {
    title: wordsOf(text),
    criteria: [...criteria],
    dueOn,
    suggestion: code,
    owner: ownerFor(ownerRole, members),
  };
}

function ownerFor(ownerRole: string, members: readonly Member[]): ActionOwner {
  const holder = holderOf(ownerRole, members);
  return holder === null ? { role: ownerRole } : { id: holder.userId, name: holder.name };
}
