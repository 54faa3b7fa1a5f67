import type pg from 'pg';

/** A change that the server said it has. */
interface Acknowledged {
  readonly organisationId: string;
  readonly criterion: string;
  readonly version: number;
  readonly text: string;
  /** The answer that the person saw and changed. */
  readonly base: { readonly version: number; readonly text: string };
}

/** What the database must show for a drill to have gone well: three times nothing. */
export interface Verdict {
  readonly lost: number;
  readonly appliedTwice: number;
  readonly silentlyOverwritten: number;
}

interface HistoryRow {
  readonly organisation_id: string;
  readonly criterion: string;
  readonly version: number;
  readonly explanation: string;
}

/** What a drill's savers were told, to be held against what the database has. */
export class Ledger {
  readonly acknowledged: Acknowledged[] = [];
  conflicts = 0;
  /** Requests that got no answer, by what broke them. */
  readonly broken = new Map<string, number>();
  /** Answers by status. */
  readonly statuses = new Map<number, number>();
  /** Answers that no drill may bring: another status, a 503 without Retry-After, words of the database. */
  readonly unexpected: string[] = [];

  note(response: Response, text: string): void {
    const { status, headers } = response;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    if (status === 200 || status === 409) return;
    const isRefusal = status === 503 || status === 429;
    if (!isRefusal) this.unexpected.push(`${status} ${text}`);
    else if (!/^[1-9]\d*$/.test(headers.get('retry-after') ?? ''))
      this.unexpected.push(`${status} without Retry-After`);
    if (/SELECT|INSERT|app\.|ECONN|terminat/i.test(text))
      this.unexpected.push(`words of the inside: ${text}`);
  }

  noteBroken(error: unknown): void {
    const code = codeOf(error);
    this.broken.set(code, (this.broken.get(code) ?? 0) + 1);
  }

  get brokenRequests(): number {
    return [...this.broken.values()].reduce((sum, count) => sum + count, 0);
  }

  refusals(): number {
    return (this.statuses.get(503) ?? 0) + (this.statuses.get(429) ?? 0);
  }

  /** Holds what was acknowledged against every state that the answers have had. */
  async verify(admin: pg.ClientBase): Promise<Verdict> {
    const organisations = [...new Set(this.acknowledged.map(({ organisationId }) => organisationId))];
    const { rows } = await admin.query<HistoryRow>(
      `SELECT organisation_id, criterion, version, explanation FROM app.answer_history
       WHERE organisation_id = ANY ($1)`,
      [organisations],
    );
    const { rows: last } = await admin.query<HistoryRow>(
      `SELECT organisation_id, criterion, version, explanation FROM app.answers WHERE organisation_id = ANY ($1)`,
      [organisations],
    );
    const key = (of: Omit<HistoryRow, 'explanation'>) =>
      `${of.organisation_id} ${of.criterion} ${of.version}`;
    const states = new Map(rows.map((row) => [key(row), row.explanation]));
    const stateAt = (change: Acknowledged, version: number) =>
      states.get(key({ organisation_id: change.organisationId, criterion: change.criterion, version }));
    const versions = new Map<string, number>();
    for (const row of rows) {
      const answer = `${row.organisation_id} ${row.criterion}`;
      versions.set(answer, Math.max(versions.get(answer) ?? 0, row.version));
    }
    const isLast = (row: HistoryRow) =>
      row.version === versions.get(`${row.organisation_id} ${row.criterion}`) &&
      row.explanation === states.get(key(row));
    return {
      lost: this.acknowledged.filter((change) => stateAt(change, change.version) !== change.text).length,
      appliedTwice: rows.length - new Set(rows.map(({ explanation }) => explanation)).size,
      silentlyOverwritten:
        this.acknowledged.filter(
          (change) =>
            change.version !== change.base.version + 1 ||
            (change.base.version > 0 && stateAt(change, change.base.version) !== change.base.text),
        ).length + last.filter((row) => !isLast(row)).length,
    };
  }
}

/** Every drill ends in this. */
export const NOTHING_LOST: Verdict = { lost: 0, appliedTwice: 0, silentlyOverwritten: 0 };

/** What broke a request: the code of its cause where there is one. */
function codeOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? name ?? String(error);
}
