import { ORGANISATION_ROLES } from '@zicht/shared/access/roles';
import type { OrganisationRole } from '@zicht/shared/access/roles';

/** What a line tells beside who and when: codes, numbers and ids, never a text. */
export interface TrailFacts {
  readonly year: number | null;
  readonly codes: readonly string[];
  readonly count: number;
  readonly personId: string | null;
  readonly roles: OrganisationRole[];
  readonly rolesBefore: OrganisationRole[];
  readonly until: string | null;
}

type Details = Readonly<Record<string, unknown>>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const CODE = /^[A-Za-z0-9._-]{1,40}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The facts of a line, picked one by one: a detail that nobody thought of here is shown to nobody. */
export function trailFacts(subject: string, details: Details): TrailFacts {
  const [area = '', of = ''] = subject.split(':');
  const codes = [...codesOf(details), ...(area === 'criterion' ? matching([of], CODE) : [])];
  const { actions, links, count } = details;
  return {
    year: yearOf(area === 'assessment' ? Number(of) : details['year']),
    codes,
    count:
      typeof count === 'number' ? count : (sizeOf(actions) ?? sizeOf(links) ?? Math.max(1, codes.length)),
    personId: matching([area === 'member' ? of : details['assigneeId']], UUID)[0] ?? null,
    roles: rolesOf(details['roles'] ?? details['after']),
    rolesBefore: rolesOf(details['before']),
    until: matching([details['until']], DAY)[0] ?? null,
  };
}

function codesOf({ answers, criteria, criterion, theme }: Details): string[] {
  const saved = listOf(answers).map((each) => (each as Details | null)?.['criterion']);
  return matching([...saved, ...listOf(criteria), criterion, theme], CODE);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function matching(values: readonly unknown[], form: RegExp): string[] {
  return values.filter((value): value is string => typeof value === 'string' && form.test(value));
}

function rolesOf(value: unknown): OrganisationRole[] {
  return Array.isArray(value) ? ORGANISATION_ROLES.filter((role) => value.includes(role)) : [];
}

function yearOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}

function sizeOf(value: unknown): number | undefined {
  return Array.isArray(value) ? value.length : undefined;
}
