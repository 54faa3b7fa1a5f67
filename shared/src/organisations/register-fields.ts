import * as z from 'zod';
import { requiredTextSchema } from '../kernel/free-text.js';
import { KVK_NUMBER } from './kvk-number.js';

/** A code of a reference list; whether the list has it is asked of the database. */
export const listCodeSchema = z.string().regex(/^[A-Z0-9]{2,10}$/);

/** What makes an organisation one in the register; its safety and police region follow from the municipality. */
export const REGISTER_FIELDS = {
  name: requiredTextSchema(200),
  kvkNumber: z.string().regex(KVK_NUMBER),
  mainSector: listCodeSchema,
  municipalityCode: listCodeSchema,
  sizeClass: listCodeSchema,
};
