import * as z from 'zod';
import {
  DEMO_SECOND_FACTOR_SECRET,
  secondFactorFaults,
  toSecondFactorConfig,
} from './second-factor-config.js';
import type { SecondFactorConfig } from './second-factor-config.js';

/** The default of a developer's machine; production refuses it. */
const DEMO_SECRET = 'only-for-demo-data-never-for-real-people';

const wholeNumber = (minimum: number, maximum: number, byDefault: number) =>
  z.coerce.number().int().min(minimum).max(maximum).default(byDefault);

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'is not an address like postgres://user:password@host:5432/name',
});

const environmentSchema = z.object({
  ZICHT_MODE: z.enum(['demo', 'production']).default('demo'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535, 3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: wholeNumber(0, 5, 0),
  DATABASE_URL: postgresUrl,
  DATABASE_AUTH_URL: postgresUrl,
  DATABASE_INSPECT_URL: postgresUrl,
  DATABASE_PUBLISH_URL: postgresUrl.optional(),
  PUBLICATION_SECRET_FILE: z.string().min(1).optional(),
  DATABASE_POOL_SIZE: wholeNumber(1, 100, 10),
  DATABASE_AUTH_POOL_SIZE: wholeNumber(1, 100, 5),
  SESSION_SECRET: z.string().default(DEMO_SECRET),
  SECOND_FACTOR_SECRET: z.string().default(DEMO_SECOND_FACTOR_SECRET),
  SECOND_FACTOR_ROLES: z.string().default(''),
  SESSION_IDLE_MINUTES: wholeNumber(1, 24 * 60, 60),
  SESSION_SHORT_IDLE_MINUTES: wholeNumber(1, 24 * 60, 20),
  SESSION_PROOF_MINUTES: wholeNumber(1, 24 * 60, 10),
  SESSION_MAXIMUM_HOURS: wholeNumber(1, 24, 12),
  STATIC_DIR: z.string().min(1).optional(),
  REQUESTS_MAXIMUM: wholeNumber(1, 10_000, 200),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'is not an address like smtp://user:password@host:587' })
    .optional(),
  MAIL_FROM: z.email().optional(),
  SMTP_TIMEOUT_SECONDS: wholeNumber(1, 60, 20),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  SHUTDOWN_GRACE_MILLISECONDS: wholeNumber(0, 15_000, 0),
  OPERATOR_NAME: z.string().min(1).max(200).optional(),
  OPERATOR_ADDRESS: z.string().min(1).max(300).optional(),
  CONTACT_PRIVACY: z.email().optional(),
  CONTACT_ACCESSIBILITY: z.email().optional(),
  CONTACT_SECURITY: z.email().optional(),
  RETENTION_TEXT_YEARS: wholeNumber(1, 50, 2),
  RETENTION_TRAIL_YEARS: wholeNumber(1, 50, 5),
  RETENTION_QUEUE_DAYS: wholeNumber(30, 3650, 90),
  RETENTION_LETTER_DAYS: wholeNumber(7, 3650, 90),
  RETENTION_ACCOUNT_DAYS: wholeNumber(30, 3650, 365),
  LEAVING_DAYS: wholeNumber(8, 365, 30),
});

/** A mail server and the address from which mail comes. */
export interface MailConfig {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps://`). */
  readonly isEncrypted: boolean;
  /** No mail without STARTTLS, which holds for every `smtp://` server but one on the same machine. */
  readonly requiresTls: boolean;
  readonly user: string;
  readonly password: string;
  readonly from: string;
  /** How long the server may be silent. */
  readonly timeoutMilliseconds: number;
}

/** Settings of the server, read once and valid. */
export interface Config {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  /** Address at which people reach the service; its origin alone may change anything. */
  readonly publicUrl: URL;
  /** Number of reverse proxies in front. */
  readonly trustProxy: number;
  readonly database: {
    readonly appUrl: string;
    readonly authUrl: string;
    readonly inspectUrl: string;
    /** Undefined: this server makes no publications. */
    readonly publishUrl: string | undefined;
    readonly appPoolSize: number;
    readonly authPoolSize: number;
  };
  readonly session: {
    readonly secret: string;
    readonly idleMilliseconds: number;
    /** The same for inspectors and people of the platform; never longer than for others. */
    readonly shortIdleMilliseconds: number;
    readonly maximumMilliseconds: number;
    /** How long a password counts as proof for what is hard to undo. */
    readonly proofMilliseconds: number;
  };
  readonly secondFactor: SecondFactorConfig;
  /** File with the secret of the publication that is being made; undefined where there is none. */
  readonly publicationSecretFile: string | undefined;
  /** Requests to the API under way at a time; more are told to come back. */
  readonly requestsMaximum: number;
  readonly staticDir: string | undefined;
  /** How mail leaves; undefined: it does not, and messages are shown in the service alone. */
  readonly mail: MailConfig | undefined;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Who runs the service, for its pages about privacy and terms; undefined where that is not set. */
  readonly operator: { readonly name: string; readonly address: string } | undefined;
  /** Addresses to write to; null where there is none. */
  readonly contacts: {
    readonly privacy: string | null;
    readonly accessibility: string | null;
    readonly security: string | null;
  };
  /** How long what is kept; docs/operations.md says why. */
  readonly retention: {
    /** From the day on which the round of a text closed. */
    readonly textYears: number;
    readonly trailYears: number;
    /** Longest time that a change may wait on a device and still be known as applied when it comes twice. */
    readonly queueDays: number;
    readonly letterDays: number;
    /** From the day on which somebody belonged nowhere any more. */
    readonly accountDays: number;
  };
  /** Days between asking that an organisation leaves and erasing it. */
  readonly leavingDays: number;
  /** Time between "not ready" and the end of listening, for a load balancer to notice. */
  readonly shutdownGraceMilliseconds: number;
}

/** Settings that do not hold; the message lists every fault, without values, because some are secrets. */
export class InvalidConfig extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The settings do not hold:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'InvalidConfig';
  }
}

/** Makes the settings from environment variables, or throws with the whole list of faults. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw new InvalidConfig(parsed.error.issues.map(describe));
  const faults = [
    ...(parsed.data.ZICHT_MODE === 'production' ? productionFaults(parsed.data) : secretFaults(parsed.data)),
    ...mailFaults(parsed.data),
    ...secondFactorFaults(parsed.data),
  ];
  if (faults.length > 0) throw new InvalidConfig(faults);
  return toConfig(parsed.data);
}

type Environment = z.infer<typeof environmentSchema>;

function describe(issue: z.core.$ZodIssue): string {
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return `${issue.path.join('.')} ${missing ? 'is missing' : issue.message}`;
}

function secretFaults(environment: Environment): string[] {
  return environment.SESSION_SECRET.length < 32 ? ['SESSION_SECRET needs 32 characters or more'] : [];
}

function productionFaults(environment: Environment): string[] {
  const faults = secretFaults(environment);
  if (environment.SESSION_SECRET === DEMO_SECRET || new Set(environment.SESSION_SECRET).size < 12) {
    faults.push('SESSION_SECRET is not given or easy to guess; make one with: openssl rand -base64 48');
  }
  if (environment.PUBLIC_URL === undefined) faults.push('PUBLIC_URL is missing');
  else if (!environment.PUBLIC_URL.startsWith('https://')) faults.push('PUBLIC_URL must begin with https://');
  if (environment.TRUST_PROXY === 0) {
    faults.push(
      'TRUST_PROXY must be the number of proxies in front (1 or more), which speak HTTPS with the browser',
    );
  }
  if (environment.DATABASE_URL === environment.DATABASE_AUTH_URL) {
    faults.push('DATABASE_AUTH_URL must be the address of another role than DATABASE_URL');
  }
  return faults;
}

function mailFaults({ SMTP_URL, MAIL_FROM }: Environment): string[] {
  if ((SMTP_URL === undefined) === (MAIL_FROM === undefined)) return [];
  return [
    SMTP_URL === undefined ? 'SMTP_URL is missing beside MAIL_FROM' : 'MAIL_FROM is missing beside SMTP_URL',
  ];
}

function toMailConfig({ SMTP_URL, MAIL_FROM, SMTP_TIMEOUT_SECONDS }: Environment): MailConfig | undefined {
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return undefined;
  const url = new URL(SMTP_URL);
  const isEncrypted = url.protocol === 'smtps:';
  return {
    host: url.hostname,
    port: Number(url.port) || (isEncrypted ? 465 : 587),
    isEncrypted,
    requiresTls: !isEncrypted && !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    from: MAIL_FROM,
    timeoutMilliseconds: SMTP_TIMEOUT_SECONDS * 1000,
  };
}

function toConfig(environment: Environment): Config {
  const publicUrl = environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`;
  return {
    mode: environment.ZICHT_MODE,
    host: environment.HOST,
    port: environment.PORT,
    publicUrl: new URL(publicUrl),
    trustProxy: environment.TRUST_PROXY,
    database: {
      appUrl: environment.DATABASE_URL,
      authUrl: environment.DATABASE_AUTH_URL,
      inspectUrl: environment.DATABASE_INSPECT_URL,
      publishUrl: environment.DATABASE_PUBLISH_URL,
      appPoolSize: environment.DATABASE_POOL_SIZE,
      authPoolSize: environment.DATABASE_AUTH_POOL_SIZE,
    },
    session: {
      secret: environment.SESSION_SECRET,
      idleMilliseconds: environment.SESSION_IDLE_MINUTES * 60_000,
      shortIdleMilliseconds:
        Math.min(environment.SESSION_SHORT_IDLE_MINUTES, environment.SESSION_IDLE_MINUTES) * 60_000,
      proofMilliseconds: environment.SESSION_PROOF_MINUTES * 60_000,
      maximumMilliseconds: environment.SESSION_MAXIMUM_HOURS * 3_600_000,
    },
    operator:
      environment.OPERATOR_NAME === undefined
        ? undefined
        : { name: environment.OPERATOR_NAME, address: environment.OPERATOR_ADDRESS ?? '' },
    contacts: {
      privacy: environment.CONTACT_PRIVACY ?? null,
      accessibility: environment.CONTACT_ACCESSIBILITY ?? null,
      security: environment.CONTACT_SECURITY ?? null,
    },
    retention: {
      textYears: environment.RETENTION_TEXT_YEARS,
      trailYears: environment.RETENTION_TRAIL_YEARS,
      queueDays: environment.RETENTION_QUEUE_DAYS,
      letterDays: environment.RETENTION_LETTER_DAYS,
      accountDays: environment.RETENTION_ACCOUNT_DAYS,
    },
    leavingDays: environment.LEAVING_DAYS,
    secondFactor: toSecondFactorConfig(environment),
    publicationSecretFile: environment.PUBLICATION_SECRET_FILE,
    requestsMaximum: environment.REQUESTS_MAXIMUM,
    staticDir: environment.STATIC_DIR,
    mail: toMailConfig(environment),
    logLevel: environment.LOG_LEVEL,
    shutdownGraceMilliseconds: environment.SHUTDOWN_GRACE_MILLISECONDS,
  };
}
