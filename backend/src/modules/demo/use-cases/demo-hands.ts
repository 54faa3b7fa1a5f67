import { at } from '../domain/calendar.js';
import { PLATFORM_PEOPLE } from '../domain/people.js';
import type { DemoParts } from './demo-parts.js';

/** The two publication managers of the demo, on the day on which a past year was published. */
export async function demoHands(
  { accounts }: DemoParts,
  year: number,
): Promise<{ readonly first: string; readonly second: string; readonly at: Date }> {
  const managers = PLATFORM_PEOPLE.filter(({ memberships }) =>
    memberships.some(({ role }) => role === 'publicationManager'),
  );
  const [first, second] = await Promise.all(managers.map(({ email }) => accounts.idOf(email)));
  if (first === undefined || second === undefined) throw new Error('The demo lacks a publication manager');
  return { first, second, at: at(`${year}-10-18`, 10) };
}
