import { Injectable } from '@nestjs/common';
import type { Framework } from '@zicht/shared/framework/framework';
import { lastVersion, type VersionName } from '@zicht/shared/framework/versions/version-order';
import type { EntityManager } from 'typeorm';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import type { TenantTransaction } from '../../platform/database/tenant-database.js';
import { NotFound } from '../../platform/errors/not-found.js';
import { FrameworkRepository } from './persistence/framework.repository.js';

/** A published version with the hash that names its content. */
export interface PublishedFramework {
  readonly framework: Framework;
  readonly sha256: string;
}

/** Reads published versions. One never changes, so it is kept in memory once read. */
@Injectable()
export class FrameworkQueries {
  private readonly known = new Map<string, PublishedFramework>();

  constructor(
    private readonly database: TenantDatabase,
    private readonly repository: FrameworkRepository,
  ) {}

  /**
   * The framework, read in a transaction of its own when it is not in memory: not for use inside another one.
   * @throws NotFound when this version was not published
   */
  async get(code: string, version: string): Promise<Framework> {
    return (await this.getPublished(code, version)).framework;
  }

  /** As `get`, inside an open transaction: at most one statement, and no second connection. */
  async getWithin(transaction: TenantTransaction, code: string, version: string): Promise<Framework> {
    return (await this.getPublishedWithin(transaction, code, version)).framework;
  }

  /**
   * As `get`, for several versions in the order given: at most one statement, however many there are.
   * @throws NotFound when one of them was not published
   */
  async getAll(names: readonly VersionName[]): Promise<readonly Framework[]> {
    return (await this.getAllPublished(names)).map(({ framework }) => framework);
  }

  /** As `getAll`, with the hashes of the content. */
  async getAllPublished(names: readonly VersionName[]): Promise<readonly PublishedFramework[]> {
    const unknown = names.filter(({ code, version }) => !this.known.has(keyOf(code, version)));
    if (unknown.length > 0)
      await this.database.runCatalogue(true, async (manager) => {
        for (const { code, version, content, sha256 } of await this.repository.findAll(manager, unknown))
          this.known.set(keyOf(code, version), { framework: content, sha256 });
      });
    return names.map(({ code, version }) => {
      const found = this.known.get(keyOf(code, version));
      if (found === undefined) throw new NotFound();
      return found;
    });
  }

  /** Name of the last version of this framework (null: of the one published last); null when there is none. */
  async newest(code: string | null): Promise<VersionName | null> {
    const versions = await this.database.runCatalogue(true, (manager) => this.repository.list(manager));
    const last = lastVersion(versions, code ?? versions[0]?.code ?? '');
    return last === null ? null : { code: last.code, version: last.version };
  }

  /** As `getWithin`, with the hash of the content. */
  async getPublishedWithin(
    transaction: TenantTransaction,
    code: string,
    version: string,
  ): Promise<PublishedFramework> {
    return this.read(transaction.manager, code, version);
  }

  /** As `get`, with the hash of the content. */
  async getPublished(code: string, version: string): Promise<PublishedFramework> {
    const known = this.known.get(keyOf(code, version));
    return known ?? this.database.runCatalogue(true, (manager) => this.read(manager, code, version));
  }

  private async read(manager: EntityManager, code: string, version: string): Promise<PublishedFramework> {
    const key = keyOf(code, version);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const row = await this.repository.find(manager, code, version);
    if (row === null) throw new NotFound();
    const published = { framework: row.content, sha256: row.sha256 };
    this.known.set(key, published);
    return published;
  }
}

function keyOf(code: string, version: string): string {
  return JSON.stringify([code, version]);
}
