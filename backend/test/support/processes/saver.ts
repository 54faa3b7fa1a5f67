import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { SaveChangesResult } from '@zicht/shared/assessments/answer.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { CROWD_YEAR } from '../worlds/crowd.js';
import type { Member } from '../worlds/crowd.js';
import { Ledger } from './ledger.js';
import { ORIGIN } from '../origin.js';

/** Questions that everybody of the crowd may answer with an explanation. */
export const CRITERIA = [
  'KEN-01',
  'KEN-02',
  'KEN-03',
  'KEN-04',
  'SCH-01',
  'SCH-02',
  'VOR-01',
  'VOR-02',
  'VOR-03',
];

/** What a saver does and against which server. */
interface Surroundings {
  readonly url: string;
  readonly ledger: Ledger;
  /** Milliseconds after which a request without an answer is given up and sent again. */
  readonly patience?: number;
}

/** Somebody who saves one answer after the other, and sends each again, under its own id, until it is answered. */
export class Saver {
  /** The answers as this person has seen them. */
  private readonly seen = new Map<string, { version: number; text: string }>();
  private isDismissed = false;

  constructor(
    readonly member: Member,
    private readonly given: Surroundings,
  ) {}

  /** Ends the work at once, answered or not: nobody goes on after a drill that failed. */
  dismiss(): void {
    this.isDismissed = true;
  }

  /** Saves until it is over; what is under way then is brought to its end. */
  async work(isOver: () => boolean, isOpen: () => boolean = () => true): Promise<void> {
    while (!isOver() && !this.isDismissed) await this.save(undefined, isOpen);
  }

  /** Changes one answer. Sends nothing while the way is closed, not even again. */
  async save(
    criterion = CRITERIA[Math.floor(Math.random() * CRITERIA.length)]!,
    isOpen: () => boolean = () => true,
  ): Promise<void> {
    const { ledger } = this.given;
    const seen = this.seen.get(criterion) ?? { version: 0, text: '' };
    const changeId = randomUUID();
    // In letters: a row of digits may happen to be a citizen service number, which no text may hold.
    const text = `Tekst ${changeId.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`;
    const body = JSON.stringify({
      changes: [{ changeId, criterion, baseVersion: seen.version, explanation: text }],
    });
    for (let attempt = 0; !this.isDismissed; attempt += 1) {
      while (!isOpen() && !this.isDismissed) await pause(20);
      const answer = await this.send(body);
      const result = answer?.results?.[0];
      if (result?.outcome === 'applied') {
        const { organisationId } = this.member;
        const version = result.version ?? 0;
        ledger.acknowledged.push({ organisationId, criterion, version, text, base: seen });
        this.seen.set(criterion, { version, text });
        return;
      }
      if (result?.outcome === 'stale') {
        ledger.conflicts += 1;
        const current = result.current ?? { version: 0, explanation: '' };
        if (current.explanation === text) ledger.unexpected.push('a conflict with oneself');
        this.seen.set(criterion, { version: current.version, text: current.explanation });
        return;
      }
      if (answer !== undefined) throw new Error(`A change came back as ${JSON.stringify(answer)}`);
      // Growing, as the queue of the browser: a long cut must not become a storm.
      await pause(50 + Math.random() * Math.min(2_000, 100 * 2 ** attempt));
    }
  }

  private async send(body: string): Promise<SaveChangesResult | undefined> {
    const { ledger, url, patience = 10_000 } = this.given;
    const { organisationId, cookie } = this.member;
    try {
      const response = await fetch(url + fillPath(API_PATHS.changes, { organisationId, year: CROWD_YEAR }), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: ORIGIN, Cookie: cookie },
        body,
        signal: AbortSignal.timeout(patience),
      });
      const text = await response.text();
      ledger.note(response, text);
      return [200, 409, 422].includes(response.status) ? JSON.parse(text) : undefined;
    } catch (error) {
      ledger.noteBroken(error);
      return undefined;
    }
  }
}
