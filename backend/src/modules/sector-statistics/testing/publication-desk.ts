import { randomBytes } from 'node:crypto';
import {
  asAdmin,
  createDemoDatabase,
  dropDatabase,
  roleUrl,
} from '../../../../test/support/test-database.js';
import { createDataSource, type DataSource } from '../../../platform/database/data-sources.js';
import { runPublicationCommand } from '../publication.cli.js';
import { addOrganisations } from './publication-world.js';

/** How an operator's command differs from the usual one. */
export interface CommandGiven {
  readonly key?: Uint8Array;
  readonly today?: string;
  readonly isDemo?: boolean;
  readonly file?: string;
}

/** Where an operator makes publications: a database of its own, with seventy organisations that have submitted. */
export class PublicationDesk {
  readonly secret = randomBytes(32);
  /** How often the secret was destroyed. */
  destroyed = 0;
  /** Lines of progress. */
  readonly told: string[] = [];

  private constructor(
    readonly database: string,
    readonly dataSource: DataSource,
  ) {}

  static async open(): Promise<PublicationDesk> {
    const database = await createDemoDatabase();
    const dataSource = await createDataSource(
      { url: roleUrl('zicht_publish', database), poolSize: 2, applicationName: 'test-publish' },
      [],
    ).initialize();
    await asAdmin((client) => addOrganisations(client, 0, 70), database);
    return new PublicationDesk(database, dataSource);
  }

  /** The command as an operator runs it, a week after the snapshot date. */
  async command(args: readonly string[], given: CommandGiven = {}) {
    let out = '';
    const code = await runPublicationCommand(args, {
      dataSource: this.dataSource,
      isDemo: given.isDemo ?? false,
      now: new Date('2027-12-20T10:00:00Z'),
      today: given.today ?? '2027-12-20',
      readSecret: async () => given.key ?? this.secret,
      destroySecret: async () => void (this.destroyed += 1),
      readFile: async () => given.file ?? '{}',
      writeOut: (text) => (out += text),
      tellProgress: (line) => void this.told.push(line),
    });
    return { code, output: JSON.parse(out) as Record<string, unknown> };
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await dropDatabase(this.database);
  }
}
