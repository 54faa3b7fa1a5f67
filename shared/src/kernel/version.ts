import * as z from 'zod';

/** More changes than anything sees in its life, and far within PostgreSQL's `integer`. */
const MAXIMUM = 1_000_000;

/** Which version of something the sender saw; another one answers 409. */
export const versionSchema = z.int().min(1).max(MAXIMUM);

/** As `versionSchema`, or 0: the sender saw none, it is new. */
export const baseVersionSchema = z.int().min(0).max(MAXIMUM);
