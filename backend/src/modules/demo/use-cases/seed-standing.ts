import type { Framework } from '@zicht/shared/framework/framework';
import { addDays } from '@zicht/shared/improvement/calendar-days';
import type { Actor } from '../../../platform/access/actor.js';
import { newId } from '../../../platform/ids/new-id.js';
import { PARTNERS } from '../domain/partners.js';
import { provedBy } from '../domain/plan.js';
import type { DemoOrganisation } from '../domain/organisations.js';
import type { DemoClock } from './demo-clock.js';
import type { DemoParts } from './demo-parts.js';

/** Days before today on which somebody said what a finished action has brought. */
const CLAIMED_BEFORE = 20;

/** One organisation with the person who keeps its plan. */
export interface DemoStanding {
  readonly parts: DemoParts;
  readonly clock: DemoClock;
  readonly organisation: DemoOrganisation;
  readonly focalPerson: Actor;
}

/** The register of partners: filled, and one of them not looked at for a year. */
export async function seedPartners(demo: DemoStanding, now: Date): Promise<void> {
  const { parts, clock, organisation, focalPerson } = demo;
  clock.set(now);
  const today = clock.today();
  const dayIn = (days: number | null) => (days === null ? null : addDays(today, days));
  for (const partner of PARTNERS[organisation.key]) {
    const { agreedIn, validIn, checkedIn, ...fields } = partner;
    clock.set(new Date(now.getTime() + checkedIn * 86_400_000));
    const { outcome } = await parts.putPartner.execute(focalPerson, {
      partnerId: newId(),
      version: 0,
      ...fields,
      agreedOn: dayIn(agreedIn),
      agreementUntil: dayIn(validIn),
      checkedOn: addDays(today, checkedIn),
    });
    if (outcome !== 'applied') throw new Error(`The demo partner ${fields.kind} was refused`);
  }
  clock.set(now);
}

/** What one finished action has brought since the last submission, with a reference that shows it. */
export async function seedClaim(demo: DemoStanding, framework: Framework, now: Date): Promise<void> {
  const { parts, clock, focalPerson } = demo;
  clock.set(new Date(now.getTime() - CLAIMED_BEFORE * 86_400_000));
  const { confirmed, finishedSince } = await parts.plan.show(focalPerson);
  const proved = confirmed === null ? null : provedBy(framework, confirmed, finishedSince);
  if (proved === null)
    throw new Error('No finished action of the demo can be shown to have brought anything');
  const evidenceId = newId();
  const place = 'Intranet, map Verbeterplan';
  await parts.addEvidence.execute(focalPerson, {
    id: evidenceId,
    title: 'Verslag van de afgeronde actie',
    kind: null,
    place,
    owner: 'Aandachtsfunctionaris',
    edition: '1.0',
    datedOn: proved.heldOn,
    validUntil: null,
    links: [],
  });
  const { criterion, value, heldOn, actionId } = proved;
  const reason = { kind: 'action', actionId } as const;
  const claim = { criterion, version: 0, value, heldOn, reason, evidenceIds: [evidenceId] };
  const { outcome } = await parts.claim.execute(focalPerson, claim);
  if (outcome !== 'applied') throw new Error('The demo claim was refused');
  clock.set(now);
}
