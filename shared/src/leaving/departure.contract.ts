import * as z from 'zod';
import { idSchema } from '../kernel/id.js';
import { isoDateSchema, isoInstantSchema } from '../kernel/iso-date.js';

/** Leaving, said outright, so that no empty request can ask for it. */
export const askToLeaveSchema = z.strictObject({ isSure: z.literal(true) }).meta({ id: 'AskToLeave' });

/** Whether an organisation leaves, and when it would if that were asked today. */
export const departureSchema = z
  .object({
    /** Days between asking and erasing. */
    graceDays: z.int(),
    /** The day on which everything would be erased if leaving was asked today. */
    endsOnIfAsked: isoDateSchema,
    /** Null while nobody asked, or somebody took it back. */
    departure: z
      .object({
        askedAt: isoInstantSchema,
        askedBy: z.string(),
        /** In the night that begins this day everything is erased. */
        endsOn: isoDateSchema,
      })
      .nullable(),
  })
  .meta({ id: 'Departure' });

/** The file that says what was erased: numbers, moments and hashes. */
export const erasureSchema = z.object({
  format: z.literal('zicht-op-uitbuiting/erasure/1'),
  organisationId: idSchema,
  organisation: z.string(),
  askedAt: isoInstantSchema,
  erasedAt: isoInstantSchema,
  /** Rows by kind; a kind without rows is there too. */
  erased: z.record(z.string(), z.int()),
  total: z.int(),
  /** What stays, and says nothing about anybody's answers. */
  kept: z.array(z.enum(['nameInRegister', 'successions', 'publishedFigures', 'trail', 'certificate'])),
  /** Last link of the chain of the organisation's trail: the line that says that it left. */
  lastLine: z.object({ number: z.int(), sha256: z.string() }),
});

/** The certificate as it was made, byte by byte, with its own hash. */
export const erasureCertificateSchema = z
  .object({ erasedAt: isoInstantSchema, text: z.string(), sha256: z.string() })
  .meta({ id: 'ErasureCertificate' });

export type AskToLeave = z.infer<typeof askToLeaveSchema>;
export type Departure = z.infer<typeof departureSchema>;
export type Erasure = z.infer<typeof erasureSchema>;
export type ErasureCertificate = z.infer<typeof erasureCertificateSchema>;
