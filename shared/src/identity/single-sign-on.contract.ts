import * as z from 'zod';
import { ORGANISATION_ROLES } from '../access/roles.js';
import { isStorableText, PERSONAL_NUMBER } from '../kernel/free-text.js';
import { isoInstantSchema } from '../kernel/iso-date.js';
import { holdsCitizenServiceNumber } from '../kernel/personal-data/personal-data.js';
import { baseVersionSchema, versionSchema } from '../kernel/version.js';
import { sessionSchema } from './session.contract.js';

/** How far an organisation is with its provider: other settings bring it back to `setUp`, a test that went well to `tested`. */
export const PROVIDER_STATES = ['setUp', 'tested', 'on'] as const;

/** What went wrong between this service and the provider of an organisation. */
export const PROVIDER_FAULTS = [
  /** The address may not be asked: no https, or a computer inside a network. */
  'addressRefused',
  /** Nothing, or no description of a provider, was found at the address. */
  'notFound',
  /** What was found calls itself by another address. */
  'otherIssuer',
  /** The provider does not do what this service needs. */
  'notSuitable',
  /** The provider does not know this client, or the secret is wrong. */
  'wrongSecret',
  /** The provider let the person not in. */
  'refused',
  /** The provider gave no token: an old or used code, or another address to return to. */
  'noToken',
  /** The token is not to be trusted: signature, audience, moment, or another one than was asked. */
  'wrongToken',
  /** No e-mail address, or one that the provider does not vouch for. */
  'noAddress',
  /** The claim with the roles is not there. */
  'noRoleClaim',
] as const;

/** Why somebody who came back from the provider is not let in. */
export const ENTRY_FAULTS = [
  /** Nobody invited this person, and the organisation does not let newcomers in. */
  'notInvited',
  /** The person was a member once, and was let go. */
  'left',
  /** None of the person's groups gives a role here. */
  'noRole',
] as const;

const ascii = (maximum: number) => z.string().regex(new RegExp(`^[!-~]{1,${maximum}}$`));

/** The short name in the address at which an organisation signs in. */
export const signInCodeSchema = z.string().regex(/^[a-z2-9]{5}-[a-z2-9]{5}$/);

/** A path of this application to go to afterwards. */
const returnPathSchema = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[!-[\]-~]*$/);

/** A value of the claim, and the role that it gives. */
export const roleMappingSchema = z
  .strictObject({
    value: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .refine((value) => isStorableText(value) && !/\p{Cc}/u.test(value), { error: 'unknownValue' })
      .refine((value) => !holdsCitizenServiceNumber(value), PERSONAL_NUMBER),
    role: z.enum(ORGANISATION_ROLES),
  })
  .meta({ id: 'RoleMapping' });

/** How the last test went; nothing of the person who did it is kept. */
export const providerTestSchema = z
  .object({
    startedAt: isoInstantSchema,
    /** Null while nobody came back from the provider. */
    endedAt: isoInstantSchema.nullable(),
    fault: z.enum(PROVIDER_FAULTS).nullable(),
    /** Roles that the person who did the test would get. */
    roles: z.array(z.enum(ORGANISATION_ROLES)),
    /** True when the provider said that it asked a second step. */
    secondStep: z.boolean(),
  })
  .meta({ id: 'ProviderTest' });

/** What a coordinator sees of the provider; the secret is never shown. */
export const identityProviderSchema = z
  .object({
    /** 0 where nothing was set up yet. */
    version: z.int().min(0),
    issuer: z.string(),
    clientId: z.string(),
    hasSecret: z.boolean(),
    roleClaim: z.string().nullable(),
    roleMapping: z.array(roleMappingSchema),
    letsNewcomersIn: z.boolean(),
    trustsSecondStep: z.boolean(),
    secondStepLevel: z.string().nullable(),
    allowsLocalAccounts: z.boolean(),
    state: z.enum(PROVIDER_STATES),
    test: providerTestSchema.nullable(),
    /** To enter at the provider, and to hand to colleagues. */
    returnAddress: z.string(),
    signInAddress: z.string(),
    leftAddress: z.string(),
    /** True when the person who asks signs in with two steps, which switching local accounts off takes. */
    hasSecondFactor: z.boolean(),
  })
  .meta({ id: 'IdentityProvider' });

/** The settings of a provider; an absent secret stays as it is. */
export const setUpProviderSchema = z
  .strictObject({
    version: baseVersionSchema,
    issuer: z.url({ protocol: /^https?$/ }).max(500),
    clientId: ascii(255),
    clientSecret: ascii(500).optional(),
    roleClaim: z
      .string()
      .regex(/^[A-Za-z0-9_.:/-]{1,100}$/)
      .nullable(),
    roleMapping: z
      .array(roleMappingSchema)
      .max(50)
      .refine((rows) => new Set(rows.map(({ value, role }) => `${role} ${value}`)).size === rows.length, {
        error: 'duplicate',
      }),
    letsNewcomersIn: z.boolean(),
    trustsSecondStep: z.boolean(),
    secondStepLevel: ascii(200).nullable(),
  })
  .meta({ id: 'SetUpProvider' });

/** Switches signing in through the provider on or off, and with it the passwords of members. */
export const switchProviderSchema = z
  .strictObject({
    version: versionSchema,
    isOn: z.boolean(),
    allowsLocalAccounts: z.boolean(),
  })
  .meta({ id: 'SwitchProvider' });

/** Which organisation to sign in with, and where to go afterwards. */
export const startSingleSignOnSchema = z
  .strictObject({ code: signInCodeSchema, returnPath: returnPathSchema.optional() })
  .meta({ id: 'StartSingleSignOn' });

/** Where to go afterwards, for whoever is signed in through their organisation and proves it again. */
export const proveBySingleSignOnSchema = z
  .strictObject({ returnPath: returnPathSchema })
  .meta({ id: 'ProveBySingleSignOn' });

/** Which organisation somebody signed in with who signed out. */
export const departSchema = z.strictObject({ code: signInCodeSchema }).meta({ id: 'Depart' });

/** An address of the provider, for the browser to go to. */
export const providerAddressSchema = z.object({ address: z.string() }).meta({ id: 'ProviderAddress' });

/** The same where there may be none. */
export const departureSchema = z.object({ address: z.string().nullable() }).meta({ id: 'Departure' });

/** What the provider sent back with the browser: the query of the address, as it is. */
export const returnFromProviderSchema = z
  .strictObject({ code: signInCodeSchema, query: z.string().regex(/^[!-~]{0,8000}$/) })
  .meta({ id: 'ReturnFromProvider' });

/** What came of it, and where to go now. */
export const returnedSchema = z
  .object({
    session: sessionSchema,
    returnPath: z.string(),
    /** Why the person is not signed in, or the test did not go well. */
    fault: z.enum([...PROVIDER_FAULTS, ...ENTRY_FAULTS]).nullable(),
  })
  .meta({ id: 'ReturnedFromProvider' });

export type ProviderState = (typeof PROVIDER_STATES)[number];
export type ProviderFault = (typeof PROVIDER_FAULTS)[number];
export type EntryFault = (typeof ENTRY_FAULTS)[number];
export type RoleMapping = z.infer<typeof roleMappingSchema>;
export type ProviderTest = z.infer<typeof providerTestSchema>;
export type IdentityProvider = z.infer<typeof identityProviderSchema>;
export type SetUpProvider = z.infer<typeof setUpProviderSchema>;
export type SwitchProvider = z.infer<typeof switchProviderSchema>;
export type StartSingleSignOn = z.infer<typeof startSingleSignOnSchema>;
export type ProveBySingleSignOn = z.infer<typeof proveBySingleSignOnSchema>;
export type Depart = z.infer<typeof departSchema>;
export type ProviderAddress = z.infer<typeof providerAddressSchema>;
export type Departure = z.infer<typeof departureSchema>;
export type ReturnFromProvider = z.infer<typeof returnFromProviderSchema>;
export type Returned = z.infer<typeof returnedSchema>;
