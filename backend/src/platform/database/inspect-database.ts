import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Unavailable } from '../errors/unavailable.js';
import { INSPECT_DATA_SOURCE } from './data-sources.js';
import { isUnavailable } from './retry.js';

/** The door to published figures, for every read of the sector picture: role zicht_inspect sees nothing else. */
@Injectable()
export class InspectDatabase {
  constructor(@Inject(INSPECT_DATA_SOURCE) private readonly dataSource: DataSource) {}

  /**
   * Runs one statement with its parameters.
   * @throws Unavailable when the database cannot be reached or the connection broke
   */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    try {
      return await this.dataSource.query<Row[]>(sql, [...parameters]);
    } catch (error) {
      if (isUnavailable(error)) throw new Unavailable(error);
      throw error;
    }
  }
}
