import { isDeadline } from '@zicht/shared/notifications/notification-kinds';
import type { MailRhythm } from '@zicht/shared/notifications/notification-kinds';
import type { LetterKind } from './notification.js';

/** What a person's choice means for one letter: it goes, waits for the weekly one, or does not go. */
export function fateOf(kind: LetterKind, rhythm: MailRhythm): 'goes' | 'held' | 'off' {
  if (kind === 'digest') return rhythm === 'weekly' ? 'goes' : 'off';
  if (isDeadline(kind) || rhythm === 'atOnce') return 'goes';
  return rhythm === 'weekly' ? 'held' : 'off';
}
