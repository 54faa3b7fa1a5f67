import type pg from 'pg';
import { migrateUp } from '../../../src/platform/database/setting-up/migrate.js';
import { addCrowd, addCrowdRound } from './crowd.js';
import type { CrowdSize, Member } from './crowd.js';
import { Ledger } from '../processes/ledger.js';
import { Saver } from '../processes/saver.js';
import { ServerProcess } from '../processes/server-process.js';
import {
  asAdmin,
  createEmptyDatabase,
  dropDatabase,
  presentFramework,
  roleUrl,
  testSettings,
} from '../test-database.js';

const SECRET = 'a-secret-of-the-drills-and-of-nobody-else';

/** A database with the framework, a round and people who have signed in, for servers that get into trouble. */
export class DrillWorld {
  readonly settings: Record<string, string>;
  private readonly everyServer: ServerProcess[] = [];
  private readonly everySaver: Saver[] = [];

  private constructor(readonly database: string) {
    this.settings = { ...testSettings(database), SESSION_SECRET: SECRET, DATABASE_POOL_SIZE: '10' };
  }

  static async create(): Promise<DrillWorld> {
    const world = new DrillWorld(await createEmptyDatabase());
    await migrateUp(roleUrl('zicht_migrate', world.database));
    const { code, version, ...content } = presentFramework();
    await world.asAdmin(async (admin) => {
      await admin.query(
        'INSERT INTO catalogue.frameworks (code, version, content, sha256, published_at) VALUES ($1, $2, $3, $4, now())',
        [code, version, JSON.stringify({ code, version, ...content }), 'f'.repeat(64)],
      );
      await addCrowdRound(admin);
    });
    return world;
  }

  /** A server on this database. */
  async serve(settings: Record<string, string> = {}, port?: number): Promise<ServerProcess> {
    const server = await ServerProcess.start({ ...this.settings, ...settings }, port);
    this.everyServer.push(server);
    return server;
  }

  asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
    return asAdmin(work, this.database);
  }

  /** Organisations with these people in each. */
  crowd(organisations: number, people: CrowdSize['people']): Promise<Member[][]> {
    return this.asAdmin((admin) => addCrowd(admin, { organisations, people, secret: SECRET }));
  }

  /** So many savers, five to an organisation, so that they meet on the same questions. */
  async savers(count: number, url: string, options: { patience?: number } = {}) {
    const ledger = new Ledger();
    const crowd = await this.crowd(
      Math.ceil(count / 5),
      Array.from({ length: 5 }, () => ['coordinator']),
    );
    const savers = crowd
      .flat()
      .slice(0, count)
      .map((member) => new Saver(member, { url, ledger, ...options }));
    this.everySaver.push(...savers);
    return { ledger, savers };
  }

  /** Ends everybody's work and the servers, which a drill that failed halfway leaves as they were. */
  async endWork(): Promise<void> {
    for (const saver of this.everySaver) saver.dismiss();
    await Promise.all(this.everyServer.map((server) => server.kill()));
  }

  async close(): Promise<void> {
    await this.endWork();
    await dropDatabase(this.database);
  }
}
