import { Injectable } from '@nestjs/common';
import type { LocalisedText } from '@zicht/shared/kernel/locale';
import type { EntityManager } from 'typeorm';
import { FrameworkVersion } from './framework.entities.js';

/** A published version without its content. */
export interface ListedVersion {
  readonly code: string;
  readonly version: string;
  readonly title: LocalisedText;
  readonly publishedAt: Date;
}

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

  /** Names, titles and moments of all published versions, without their content; one statement. */
  async list(manager: EntityManager): Promise<ListedVersion[]> {
    return manager.query(
      `SELECT code, version, content -> 'title' AS title, published_at AS "publishedAt"
       FROM catalogue.frameworks ORDER BY published_at DESC, code, version DESC`,
    );
  }

  /** Whether any published version has, or had, a theme or question of this code. */
  async hasPart(
    manager: EntityManager,
    code: string,
    kind: 'theme' | 'criterion',
    part: string,
  ): Promise<boolean> {
    const list = kind === 'theme' ? 'themes' : 'criteria';
    const found: unknown[] = await manager.query(
      `SELECT 1 FROM catalogue.frameworks WHERE code = $1 AND content -> $2 @> jsonb_build_array(jsonb_build_object('code', $3::text)) LIMIT 1`,
      [code, list, part],
    );
    return found.length > 0;
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
