import * as z from 'zod';

/** Answer of the health endpoints; anything else than 200 means no. */
export const healthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

export type Health = z.infer<typeof healthSchema>;
