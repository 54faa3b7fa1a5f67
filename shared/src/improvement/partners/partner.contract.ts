import * as z from 'zod';
import { codeSchema } from '../../kernel/code.js';
import { freeTextSchema, requiredTextSchema } from '../../kernel/free-text.js';
import { idSchema } from '../../kernel/id.js';
import { isoDateSchema, isoInstantSchema } from '../../kernel/iso-date.js';
import { baseVersionSchema, versionSchema } from '../../kernel/version.js';
import { planDaySchema } from '../actions/action.contract.js';
import { PARTNER_EVENT_KINDS, PARTNER_FIELDS } from './partner-events.js';
import { PARTNER_PHONE } from './partners.js';

const phoneSchema = z.string().regex(PARTNER_PHONE);

/** A mailbox, or nothing. */
const mailSchema = z.union([z.literal(''), z.email().max(254)]);

const fields = {
  /** Code of the kind of partner: an option of the framework's question on partners. */
  kind: codeSchema(),
  organisationName: requiredTextSchema(200),
  /** Whom one asks for; a function, not a person. */
  functionTitle: freeTextSchema(200).default(''),
  phone: phoneSchema.default(''),
  email: mailSchema.default(''),
  agreementTitle: freeTextSchema(200).default(''),
  agreedOn: planDaySchema.nullable().default(null),
  agreementUntil: planDaySchema.nullable().default(null),
  /** Last day on which somebody saw that all of this is right; not later than today. */
  checkedOn: planDaySchema,
};

/** A partner, new (version 0) or changed. */
export const putPartnerSchema = z
  .strictObject({ version: baseVersionSchema, ...fields })
  .meta({ id: 'PutPartner' });

export const removePartnerSchema = z.strictObject({ version: versionSchema }).meta({ id: 'RemovePartner' });

/** A partner as it stands. */
export const partnerSchema = z
  .object({
    id: idSchema,
    version: z.int(),
    kind: z.string(),
    organisationName: z.string(),
    functionTitle: z.string(),
    phone: z.string(),
    email: z.string(),
    agreementTitle: z.string(),
    agreedOn: isoDateSchema.nullable(),
    agreementUntil: isoDateSchema.nullable(),
    checkedOn: isoDateSchema,
    /** A year later: when to look again. */
    checkAgainOn: isoDateSchema,
    changedBy: z.object({ id: idSchema, name: z.string() }),
    changedAt: isoInstantSchema,
  })
  .meta({ id: 'Partner' });

/** What became of a change; when stale (409) nothing was stored. */
export const partnerResultSchema = z
  .object({
    outcome: z.enum(['applied', 'stale']),
    /** The partner as it stands; null when it is not (any more) in the register. */
    current: partnerSchema.nullable(),
  })
  .meta({ id: 'PartnerResult' });

/** What happened to a partner; of the register no words are kept, so of a change only which fields it was about. */
export const partnerEventSchema = z
  .object({
    version: z.int(),
    kind: z.enum(PARTNER_EVENT_KINDS),
    fields: z.array(z.enum(PARTNER_FIELDS)),
    by: z.object({ id: idSchema, name: z.string() }),
    at: isoInstantSchema,
  })
  .meta({ id: 'PartnerEvent' });

/** One partner with its history, newest first. */
export const partnerDetailSchema = z
  .object({ partner: partnerSchema, events: z.array(partnerEventSchema) })
  .meta({ id: 'PartnerDetail' });

/** A kind of partner that this organisation can register. */
export const partnerKindSchema = z
  .object({
    code: z.string(),
    title: z.object({ nl: z.string(), en: z.string() }),
    /** The framework expects an agreement with one of these. */
    isExpected: z.boolean(),
  })
  .meta({ id: 'PartnerKind' });

/** The whole register, those to be checked soonest first. */
export const partnerListSchema = z
  .object({
    today: isoDateSchema,
    /** Kinds that this organisation can register, in the order of the framework. */
    kinds: z.array(partnerKindSchema),
    /** The kind that is always shown with the help line; null where the framework names none. */
    careCoordinator: z.string().nullable(),
    partners: z.array(partnerSchema),
  })
  .meta({ id: 'PartnerList' });

/** Whom to call beside the help line; open to every member. */
export const careCoordinatorListSchema = z
  .object({
    careCoordinators: z.array(
      partnerSchema.pick({
        organisationName: true,
        functionTitle: true,
        phone: true,
        email: true,
        checkedOn: true,
      }),
    ),
  })
  .meta({ id: 'CareCoordinatorList' });

export type PutPartner = z.infer<typeof putPartnerSchema>;
export type RemovePartner = z.infer<typeof removePartnerSchema>;
export type Partner = z.infer<typeof partnerSchema>;
export type PartnerEvent = z.infer<typeof partnerEventSchema>;
export type PartnerDetail = z.infer<typeof partnerDetailSchema>;
export type PartnerKind = z.infer<typeof partnerKindSchema>;
export type PartnerResult = z.infer<typeof partnerResultSchema>;
export type PartnerList = z.infer<typeof partnerListSchema>;
export type CareCoordinatorList = z.infer<typeof careCoordinatorListSchema>;
