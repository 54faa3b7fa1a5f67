import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '@zicht/shared/improvement/calendar-days';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import { service } from '../../../platform/access/operator.js';
import { Clock } from '../../../platform/clock/clock.js';
import { ShortenTrail } from '../../audit/index.js';
import { EndOldTexts } from '../../assessments/index.js';
import { AccountLetters, AccountLines, EraseAccount, InspectorateQueries } from '../../identity/index.js';
import { ForgetJoinRequests } from '../../joining/index.js';
import { EraseDeparted } from '../../leaving/index.js';
import type { DepartedReport } from '../../leaving/index.js';
import { OrganisationQueries } from '../../organisations/index.js';
import { ChangeForgetter } from './change-forgetter.js';

/** What one night let go. */
export interface RetentionReport {
  readonly texts: number;
  readonly changes: number;
  readonly lines: number;
  readonly letters: number;
  readonly accountLines: number;
  readonly joinRequests: number;
  readonly accounts: number;
  /** Organisations whose day of leaving had come. */
  readonly left: DepartedReport;
}

const DAY = 24 * 3_600_000;
const DAYS_A_YEAR = 365.25;

/**
 * Lets go what is older than the settings keep: texts, ids of changes, lines of trails, letters and lines about accounts,
 * requests to join, accounts that belong nowhere, and organisations that left. Each organisation finds in its trail what went. Doing it again does
 * nothing, so a lost or doubled run does no harm.
 */
@Injectable()
export class LetOldRowsGo {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly organisations: OrganisationQueries,
    private readonly inspectorates: InspectorateQueries,
    private readonly endOldTexts: EndOldTexts,
    private readonly changes: ChangeForgetter,
    private readonly trails: ShortenTrail,
    private readonly letters: AccountLetters,
    private readonly accountLines: AccountLines,
    private readonly joinRequests: ForgetJoinRequests,
    private readonly eraseAccount: EraseAccount,
    private readonly eraseDeparted: EraseDeparted,
  ) {}

  async execute(): Promise<RetentionReport> {
    const { textYears, trailYears, queueDays, letterDays, accountDays } = this.config.retention;
    const ago = (days: number) => new Date(this.clock.now().getTime() - days * DAY);
    const closedBefore = addDays(this.clock.today(), -Math.floor(textYears * DAYS_A_YEAR));
    const report = {
      texts: 0,
      changes: 0,
      lines: 0,
      letters: await this.letters.removeOld(ago(letterDays)),
      accountLines: await this.accountLines.removeOld(ago(trailYears * DAYS_A_YEAR)),
      joinRequests: await this.joinRequests.execute(ago(letterDays)),
      accounts: await this.eraseAccount.ofNobody(ago(accountDays)),
    };
    for (const id of await this.organisations.allIds()) {
      report.texts += await this.endOldTexts.execute(service(id), closedBefore);
      report.changes += await this.changes.forget(id, ago(queueDays));
      // Last, because the others add lines.
      report.lines += await this.trails.execute(id, ago(trailYears * DAYS_A_YEAR));
    }
    for (const id of await this.inspectorates.allIds())
      report.lines += await this.trails.execute(id, ago(trailYears * DAYS_A_YEAR));
    // Last: a fault in it keeps nothing else from going.
    return { ...report, left: await this.eraseDeparted.execute() };
  }
}
