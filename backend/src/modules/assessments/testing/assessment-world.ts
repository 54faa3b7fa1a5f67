import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { pino } from 'pino';
import type { OrganisationRole, PlatformRole, Role } from '@zicht/shared/access/roles';
import type { Answers } from '@zicht/shared/framework/answers/answer';
import type { Framework } from '@zicht/shared/framework/framework';
import { bestAnswers } from '@zicht/shared/framework/testing/best-answers';
import { readFramework } from '@zicht/shared/framework/testing/read-framework';
import {
  adminUrl,
  createEmptyDatabase,
  dropDatabase,
  roleUrl,
  testConfig,
} from '../../../../test/support/test-database.js';
import type { Config } from '../../../config/config.js';
import { closeDataSources, createApp, createContext, openDataSources } from '../../../create-app.js';
import type { Actor } from '../../../platform/access/actor.js';
import { migrateUp } from '../../../platform/database/setting-up/migrate.js';
import { newId } from '../../../platform/ids/new-id.js';
import type { DataSources } from '../../../platform/platform.module.js';
import { hashPassword } from '../../identity/persistence/passwords/password-hash.js';
import { HttpClient } from './http-client.js';
import { StatementCounter } from './statement-counter.js';
import { TestClock } from './test-clock.js';

export const PASSWORD = 'een lang en geheim wachtwoord';

/** Somebody who can sign in. */
export interface TestPerson {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly organisationId: string;
}

/** An organisation with one person for each part, named by the part. */
export interface TestOrganisation {
  readonly id: string;
  readonly sectors: readonly string[];
  readonly people: Readonly<Record<string, TestPerson>>;
  readonly locationId: string;
}

const EVERYBODY: Readonly<Record<string, readonly OrganisationRole[]>> = {
  coordinator: ['coordinator'],
  deputy: ['coordinator'],
  focalPerson: ['focalPerson'],
  contributor: ['contributor'],
  stranger: ['contributor'],
  boardMember: ['boardMember'],
  director: ['boardMember', 'coordinator'],
  privacyOfficer: ['privacyOfficer'],
};

const COUNTS = {
  answers: 'SELECT count(*)::int AS n FROM app.answers WHERE organisation_id = $1',
  answer_history: 'SELECT count(*)::int AS n FROM app.answer_history WHERE organisation_id = $1',
  applied_changes: 'SELECT count(*)::int AS n FROM app.applied_changes WHERE organisation_id = $1',
};

/** A table of answers, of their history or of the changes that made them. */
export type CountedTable = keyof typeof COUNTS;

/** A database of its own with two organisations, and the server's use cases and routes on it. */
export class AssessmentWorld {
  readonly framework: Framework = readFramework('normenkader');
  readonly clock = new TestClock('2027-03-01T09:00:00Z');
  readonly logLines: string[] = [];
  organisation!: TestOrganisation;
  /** Another one, whose rows nobody of the first may meet. */
  foreign!: TestOrganisation;
  /** One with a single member. */
  solo!: TestOrganisation;
  administrator!: TestPerson;
  admin!: pg.Client;
  statements!: StatementCounter;
  private config!: Config;
  private dataSources!: DataSources;
  private context!: INestApplicationContext;
  private app: Promise<NestExpressApplication> | undefined;
  private readonly database = `assessments_${randomBytes(6).toString('hex')}`;
  private passwordHash = '';

  /** @param settings of the server, as environment variables */
  static async create(settings: Record<string, string> = {}): Promise<AssessmentWorld> {
    const world = new AssessmentWorld();
    await world.prepareDatabase(settings);
    world.dataSources = await openDataSources(world.config);
    world.context = await createContext(world.surroundings());
    world.statements = new StatementCounter(world.dataSources.app);
    world.passwordHash = await hashPassword(PASSWORD);
    await world.addRounds(world.framework, [2025, 2026, 2027, 2028]);
    world.organisation = await world.addOrganisation('JHV', EVERYBODY);
    world.foreign = await world.addOrganisation('JHV', EVERYBODY);
    world.solo = await world.addOrganisation('JHV', { only: ['coordinator', 'boardMember'] });
    world.administrator = await world.addAdministrator();
    return world;
  }

  /** A provider of the server. */
  get<T>(type: Type<T>): T {
    return this.context.get(type, { strict: false });
  }

  /** The actor that the access guard would make. */
  actor(person: TestPerson | undefined, organisationId = person?.organisationId ?? ''): Actor {
    if (person === undefined) throw new Error('Nobody of that name');
    return { userId: person.id, organisationId, roles: person.roles, requestId: 'test' };
  }

  /** The best answer to every question of an organisation. */
  answers(sectors: readonly string[] = this.organisation.sectors): Answers {
    return bestAnswers(this.framework, sectors);
  }

  /** Somebody who has signed in over HTTP; without a person, a visitor. */
  async client(person?: TestPerson): Promise<HttpClient> {
    // The promise is kept and not what it gives, so that people who come together meet in one server.
    this.app ??= this.listen();
    const server = (await this.app).getHttpServer() as { address(): AddressInfo };
    const client = new HttpClient(`http://127.0.0.1:${server.address().port}`, this.config.publicUrl.origin);
    if (person !== undefined) await client.signIn(person.email, PASSWORD);
    return client;
  }

  /** Rows of a table, as the superuser sees them. */
  async rows<Row extends object>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.admin.query(sql, parameters)).rows as Row[];
  }

  /** How many rows an organisation has in a table of its answers. */
  async countOf(table: CountedTable, organisationId: string): Promise<number> {
    return (await this.rows<{ n: number }>(COUNTS[table], [organisationId]))[0]?.n ?? -1;
  }

  /** Adds an organisation with its people. */
  async addOrganisation(
    sector: string,
    people: Readonly<Record<string, readonly OrganisationRole[]>>,
  ): Promise<TestOrganisation> {
    const id = newId();
    const locationId = newId();
    const now = new Date();
    await this.admin.query(
      `INSERT INTO app.organisations (organisation_id, name, main_sector, sectors, municipality_code, size_class,
         status, fictitious, created_at)
       VALUES ($1, $2, $3, ARRAY[$3], 'GM0344', 'MID', 'active', true, $4)`,
      [id, `Organisatie ${id.slice(-4)}`, sector, now],
    );
    await this.admin.query(
      'INSERT INTO app.locations (organisation_id, id, name, active_from) VALUES ($1, $2, $3, $4)',
      [id, locationId, 'Noord', '2020-01-01'],
    );
    const added: Record<string, TestPerson> = {};
    for (const [name, roles] of Object.entries(people)) {
      added[name] = await this.addPerson(`${name.toLowerCase()}@${id.slice(-6)}.example`, roles, id);
    }
    return { id, sectors: [sector], people: added, locationId };
  }

  async close(): Promise<void> {
    await (await this.app)?.close();
    await this.context.close();
    await closeDataSources(this.dataSources);
    await this.admin.end();
    await dropDatabase(this.database);
  }

  private async listen(): Promise<NestExpressApplication> {
    const app = await createApp(this.surroundings());
    await app.listen(0, '127.0.0.1');
    return app;
  }

  private surroundings() {
    const { config, dataSources, clock } = this;
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        this.logLines.push(chunk.toString('utf8'));
        done();
      },
    });
    return { config, dataSources, clock, logger: pino({ level: 'debug', base: undefined }, sink) };
  }

  private async prepareDatabase(settings: Record<string, string>): Promise<void> {
    const { database } = this;
    await createEmptyDatabase(database);
    await migrateUp(roleUrl('zicht_migrate', database));
    this.admin = new pg.Client({ connectionString: adminUrl(database) });
    this.admin.on('error', () => undefined);
    await this.admin.connect();
    this.config = testConfig(database, { LOG_LEVEL: 'debug', DATABASE_POOL_SIZE: '10', ...settings });
  }

  /** Publishes a framework with the rounds of these years, each from 1 January on. */
  async addRounds({ code, version, ...rest }: Framework, years: readonly number[]): Promise<void> {
    await this.admin.query(
      'INSERT INTO catalogue.frameworks (code, version, content, sha256, published_at) VALUES ($1, $2, $3, $4, now())',
      [code, version, JSON.stringify({ code, version, ...rest }), 'f'.repeat(64)],
    );
    await this.addYears(years, { code, version });
  }

  /** Opens the rounds of these years on a published framework. */
  async addYears(
    years: readonly number[],
    { code, version }: Pick<Framework, 'code' | 'version'> = this.framework,
  ): Promise<void> {
    for (const year of years) {
      await this.admin.query(
        `INSERT INTO catalogue.rounds (year, framework_code, framework_version, reference_date, opens_on, closes_on,
           snapshot_on, published_on)
         VALUES ($1, $2, $3, $4, $4, $5, $6, $7)`,
        [year, code, version, `${year}-01-01`, `${year}-05-01`, `${year}-09-01`, `${year}-10-18`],
      );
    }
  }

  private async addAdministrator(): Promise<TestPerson> {
    const roles: PlatformRole[] = ['platformAdministrator'];
    return this.addPerson('administrator@platform.example', roles, undefined);
  }

  private async addPerson(
    email: string,
    roles: readonly Role[],
    organisationId: string | undefined,
  ): Promise<TestPerson> {
    const id = newId();
    const now = new Date();
    await this.admin.query(
      `INSERT INTO identity.users (id, email, name, password_hash, locale, created_at)
       VALUES ($1, $2, $3, $4, 'nl', $5)`,
      [id, email, `Naam van ${email.split('@')[0]}`, this.passwordHash, now],
    );
    await this.admin.query(
      `INSERT INTO identity.memberships (id, user_id, kind, organisation_id, roles, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), id, organisationId === undefined ? 'platform' : 'organisation', organisationId, roles, now],
    );
    return { id, email, roles, organisationId: organisationId ?? '' };
  }
}
