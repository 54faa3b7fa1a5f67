/** Days begin and end where the organisations are. */
export const ZONE = 'Europe/Amsterdam';

/** Which lines are wanted; null for what does not matter. */
export interface TrailFilter {
  readonly person: string | null;
  readonly actions: readonly string[] | null;
  /** First and last day, both included. */
  readonly from: string | null;
  readonly to: string | null;
}

/** The condition of a filter on lines of whatever trail; its values are the first five of the statement. */
export const WANTED = `($1::uuid IS NULL OR actor_id = $1) AND ($2::text[] IS NULL OR action = ANY ($2))
         AND ($3::date IS NULL OR at >= $3::date::timestamp AT TIME ZONE $5)
         AND ($4::date IS NULL OR at < ($4::date + 1)::timestamp AT TIME ZONE $5)`;

/** The values of {@link WANTED}. */
export function wantedValues({ person, actions, from, to }: TrailFilter): readonly unknown[] {
  return [person, actions, from, to, ZONE];
}
