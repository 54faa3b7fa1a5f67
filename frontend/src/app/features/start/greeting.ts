import { inject } from '@angular/core';
import { SessionStore } from '../../core/session/session.store';
import { CLOCK } from '../../ui/formats/formats';
import { injectTexts } from '../../ui/language/texts';

/** Part of the day in the Netherlands. */
export function partOfDay(now: number): 'night' | 'morning' | 'afternoon' | 'evening' {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hour12: false }).format(
      now,
    ),
  );
  if (hour < 6) return 'night';
  if (hour < 12) return 'morning';
  return hour < 18 ? 'afternoon' : 'evening';
}

/** "Goedemorgen, Fatma": by the time of day, with the first name. */
export function injectGreeting(): () => string {
  const t = injectTexts();
  const session = inject(SessionStore);
  const part = partOfDay(inject(CLOCK)());
  return () => t(`start.greeting.${part}`, { name: session.user()?.name.split(' ')[0] ?? '' });
}
