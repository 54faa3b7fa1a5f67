import { Injectable } from '@nestjs/common';
import { REFERENCE_LISTS } from '@zicht/shared/framework/reference-data.contract';
import type { ReferenceData } from '@zicht/shared/framework/reference-data.contract';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { contentHash } from './domain/content-hash.js';
import { ReferenceRepository } from './persistence/reference.repository.js';

/** Lists are read again after this long, in milliseconds, so that a correction is seen without a restart. */
const FRESH_FOR = 5 * 60_000;

/** The reference data with a hash that names their content. */
export interface HashedReferenceData {
  readonly data: ReferenceData;
  readonly hash: string;
}

/** Reads the reference data that hold today. */
@Injectable()
export class ReferenceQueries {
  private known: { day: string; until: number; content: HashedReferenceData } | undefined;

  constructor(
    private readonly database: TenantDatabase,
    private readonly repository: ReferenceRepository,
    private readonly clock: Clock,
  ) {}

  /** All lists and municipalities. */
  async get(): Promise<HashedReferenceData> {
    const day = this.clock.today();
    const now = this.clock.now().getTime();
    if (this.known !== undefined && this.known.day === day && now < this.known.until)
      return this.known.content;
    const data = await this.read(day);
    this.known = { day, until: now + FRESH_FOR, content: { data, hash: contentHash(data) } };
    return this.known.content;
  }

  private async read(day: string): Promise<ReferenceData> {
    return this.database.runCatalogue(true, async (manager) => {
      const items = await this.repository.items(manager, day);
      const lists = REFERENCE_LISTS.map((list) => [
        list,
        items
          .filter((item) => item.list === list)
          .map(({ code, title, attributes }) => ({ code, title, attributes })),
      ]);
      return {
        lists: Object.fromEntries(lists) as ReferenceData['lists'],
        municipalities: await this.repository.municipalities(manager, day),
      };
    });
  }
}
