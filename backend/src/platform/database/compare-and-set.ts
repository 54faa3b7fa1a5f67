import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { EntityManager } from './data-sources.js';
import type { TenantTransaction } from './tenant-database.js';

/** A row of the catalogue with a version that every change raises by one. */
export interface VersionedInCatalogue extends ObjectLiteral {
  version: number;
}

/** A row with a version that every change raises by one. */
export interface Versioned extends VersionedInCatalogue {
  organisationId: string;
}

/**
 * Changes one versioned row if it still has the version that the change was made on.
 * TypeORM's `save()` and `upsert()` do not do this: two stale saves are both accepted, and the version may fall
 * (measured; docs/reliability.md), so lint forbids them.
 * @returns the new version, or undefined when the row is gone or has another version
 */
export async function compareAndSet<Row extends Versioned>(
  transaction: TenantTransaction,
  target: EntityTarget<Row>,
  key: Partial<Row>,
  baseVersion: number,
  changes: Partial<Row>,
): Promise<number | undefined> {
  const own = { ...key, organisationId: transaction.organisationId };
  return compareAndSetInCatalogue(transaction.manager, target, own, baseVersion, changes);
}

/** As `compareAndSet`, for a row that belongs to no organisation. */
export async function compareAndSetInCatalogue<Row extends VersionedInCatalogue>(
  manager: EntityManager,
  target: EntityTarget<Row>,
  key: Partial<Row>,
  baseVersion: number,
  changes: Partial<Row>,
): Promise<number | undefined> {
  const version = baseVersion + 1;
  const result = await manager
    .createQueryBuilder()
    .update(target)
    .set({ ...changes, version })
    .where({ ...key, version: baseVersion })
    .execute();
  return result.affected === 1 ? version : undefined;
}
