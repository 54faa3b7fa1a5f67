import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Unavailable } from '../errors/unavailable.js';
import { PUBLISH_DATA_SOURCE } from './data-sources.js';

/** The door to publications and what they are made from: role zicht_publish, where this server has its address. */
@Injectable()
export class PublishDatabase {
  constructor(@Inject(PUBLISH_DATA_SOURCE) private readonly found: DataSource | undefined) {}

  /** Whether this server can make publications at all. */
  get isThere(): boolean {
    return this.found !== undefined;
  }

  /** @throws Unavailable on a server without the address of the role */
  get dataSource(): DataSource {
    if (this.found === undefined) throw new Unavailable(undefined);
    return this.found;
  }
}
