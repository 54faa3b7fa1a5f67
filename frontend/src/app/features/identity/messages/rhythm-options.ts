import { computed, type Signal } from '@angular/core';
import { MAIL_RHYTHMS } from '@zicht/shared/notifications/notification-kinds';
import type { Texts } from '../../../ui/language/texts';

/** The choices of how often mail comes, in words. */
export function rhythmOptions(t: Texts): Signal<{ code: string; label: string; description: string }[]> {
  return computed(() =>
    MAIL_RHYTHMS.map((code) => ({
      code,
      label: t(`profile.mail.rhythms.${code}.label`),
      description: t(`profile.mail.rhythms.${code}.description`),
    })),
  );
}
