import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FrameworkVersion } from './framework.entities.js';

/** Published versions of frameworks. */
@Injectable()
export class FrameworkRepository {
  /** The version, if it was published. */
  async find(manager: EntityManager, code: string, version: string): Promise<FrameworkVersion | null> {
    return manager.findOneBy(FrameworkVersion, { code, version });
  }

  /** Those of these versions that were published; one statement. */
  async findAll(
    manager: EntityManager,
    names: readonly { readonly code: string; readonly version: string }[],
  ): Promise<FrameworkVersion[]> {
    return manager.find(FrameworkVersion, { where: names.map(({ code, version }) => ({ code, version })) });
  }

  /** Adds a version; false when there is one already, which then stays as it is. */
  async add(manager: EntityManager, row: FrameworkVersion): Promise<boolean> {
    const added: unknown[] = await manager.query(
      `INSERT INTO catalogue.frameworks (code, version, content, sha256, published_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (code, version) DO NOTHING RETURNING code`,
      [row.code, row.version, JSON.stringify(row.content), row.sha256, row.publishedAt],
    );
    return added.length === 1;
  }
}
