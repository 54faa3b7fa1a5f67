import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { APP_DATA_SOURCE, AUTH_DATA_SOURCE } from '../database/data-sources.js';

/** Whether this process should get requests: not while it stops, nor while its database is away. */
@Injectable()
export class Readiness {
  private stopping = false;

  constructor(
    @Inject(APP_DATA_SOURCE) private readonly app: DataSource,
    @Inject(AUTH_DATA_SOURCE) private readonly auth: DataSource,
  ) {}

  /** From now on the answer is no. */
  stop(): void {
    this.stopping = true;
  }

  /** True from the signal on: what is under way is answered, and nothing new should come. */
  get isStopping(): boolean {
    return this.stopping;
  }

  /** True when requests can be answered. */
  async isReady(): Promise<boolean> {
    if (this.isStopping) return false;
    try {
      await Promise.all([this.app.query('SELECT 1'), this.auth.query('SELECT 1')]);
      return true;
    } catch {
      return false;
    }
  }
}
