import * as z from 'zod';

/** The largest number that a column of the database keeps: PostgreSQL's `integer`. */
const MAXIMUM = 2_147_483_647;

/** Which version of something the sender saw; another one answers 409. */
export const versionSchema = z.int().min(1).max(MAXIMUM);

/** As `versionSchema`, or 0: the sender saw none, it is new. */
export const baseVersionSchema = z.int().min(0).max(MAXIMUM);
