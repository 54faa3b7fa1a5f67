import * as z from 'zod';

/** Calendar day, `YYYY-MM-DD`, without time zone; must exist in the calendar. */
export const isoDateSchema = z.iso.date();

/** Moment in time, ISO 8601 in UTC (`2027-03-01T13:32:00.000Z`). */
export const isoInstantSchema = z.iso.datetime();
