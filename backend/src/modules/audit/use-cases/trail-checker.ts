import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { chainFaults } from '../domain/chain-faults.js';
import type { ChainFault } from '../domain/chain-faults.js';
import { ChainRepository } from '../persistence/chain.repository.js';

/** How far a chain came; noted down elsewhere, it shows later that nothing before it was written anew. */
export interface NotedHead {
  readonly chain: string;
  readonly number: number;
  readonly hash: string;
}

/** A fault, and in whose trail. */
export interface TrailFinding extends ChainFault {
  readonly chain: string;
}

/** What the check of trails found. */
export interface TrailReport {
  readonly lines: number;
  readonly heads: readonly NotedHead[];
  readonly faults: readonly TrailFinding[];
}

/** Looks for lines of trails that were changed, removed or put in; for the command line, so it asks for no rights. */
@Injectable()
export class TrailChecker {
  constructor(
    private readonly database: TenantDatabase,
    private readonly chains: ChainRepository,
  ) {}

  /** Checks the trails of these organisations, also against what was noted down of them before. */
  async check(organisationIds: readonly string[], noted: readonly NotedHead[] = []): Promise<TrailReport> {
    const report = { lines: 0, heads: [] as NotedHead[], faults: [] as TrailFinding[] };
    for (const chain of organisationIds) {
      const earlier = noted.find((each) => each.chain === chain);
      const found = await this.database.run(
        { organisationId: chain, readOnly: true },
        async (transaction) => {
          const rows = await this.chains.read(transaction);
          const then = earlier && (await this.chains.hashAt(transaction, earlier.number));
          return { ...rows, then };
        },
      );
      const { head, oddLines, last, lines, then } = found;
      report.lines += lines;
      if (head !== undefined) report.heads.push({ chain, number: head.number, hash: head.hash });
      const faults = chainFaults(head, oddLines, last);
      const isRemovedByRetention = earlier !== undefined && earlier.number <= (head?.anchorNumber ?? 0);
      if (earlier !== undefined && !isRemovedByRetention && then !== earlier.hash)
        faults.push({ kind: 'rewritten', number: earlier.number, count: 1 });
      report.faults.push(...faults.map((fault) => ({ chain, ...fault })));
    }
    return report;
  }
}
