import * as z from 'zod';

/** Identifier of a record: UUID, version 7, made by the application. */
export const idSchema = z.uuid();
