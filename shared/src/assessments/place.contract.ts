import * as z from 'zod';
import { isoInstantSchema } from '../kernel/iso-date.js';
import { criterionCodeSchema } from './answer.contract.js';

/** More fields than the form of any question has. */
const FIELDS_MAXIMUM = 500;
/** Longer than any text of an answer. */
const CARET_MAXIMUM = 10_000;

const fieldSchema = z.int().min(0).max(FIELDS_MAXIMUM).nullable();
const caretSchema = z.int().min(0).max(CARET_MAXIMUM).nullable();

/** Where somebody is at work: numbers and a code alone, never what stands there. */
export const keepPlaceSchema = z
  .strictObject({
    criterion: criterionCodeSchema,
    /** Which field of the form of the question, counted from 0; null when at none. */
    field: fieldSchema,
    /** Characters before the cursor in a text; null elsewhere. */
    caret: caretSchema,
  })
  .meta({ id: 'KeepPlace' });

/** Where somebody was at work last. */
export const placeSchema = z
  .object({ criterion: z.string(), field: fieldSchema, caret: caretSchema, at: isoInstantSchema })
  .meta({ id: 'Place' });

export type KeepPlace = z.infer<typeof keepPlaceSchema>;
export type Place = z.infer<typeof placeSchema>;
