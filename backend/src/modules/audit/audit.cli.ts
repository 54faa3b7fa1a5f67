import * as z from 'zod';
import type { NotedHead, TrailReport } from './use-cases/trail-checker.js';

/** What the command needs of the outside. */
export interface AuditCommandIo {
  readonly readFile: (path: string) => Promise<string>;
  readonly writeOut: (text: string) => void;
  /** Checks every trail that this server can reach. */
  readonly check: (noted: readonly NotedHead[]) => Promise<readonly TrailReport[]>;
}

interface Output extends Partial<Omit<TrailReport, 'faults'>> {
  readonly faults: readonly object[];
}

const USAGE = 'audit verify [EARLIER_REPORT.json]';

const reportSchema = z.object({
  heads: z.array(
    z.object({ chain: z.string(), number: z.int().min(0), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});

/**
 * Runs `audit verify`: a report as JSON with every chain's end; 0 when all lines are as they were written. Given an
 * earlier report, what that one saw must still be there.
 */
export async function runAuditCommand(args: readonly string[], io: AuditCommandIo): Promise<number> {
  const [command, path, ...more] = args;
  if (command !== 'verify' || more.length > 0)
    return answer(io, { faults: [{ kind: 'usage', usage: USAGE }] });
  const noted = path === undefined ? [] : await notedIn(io, path);
  if (noted === undefined) return answer(io, { faults: [{ kind: 'unreadableReport' }] });
  const reports = await io.check(noted);
  return answer(io, {
    lines: reports.reduce((sum, { lines }) => sum + lines, 0),
    faults: reports.flatMap(({ faults }) => faults),
    heads: reports.flatMap(({ heads }) => heads),
  });
}

async function notedIn(
  { readFile }: AuditCommandIo,
  path: string,
): Promise<readonly NotedHead[] | undefined> {
  try {
    return reportSchema.parse(JSON.parse(await readFile(path))).heads;
  } catch {
    return undefined;
  }
}

function answer({ writeOut }: AuditCommandIo, output: Output): number {
  writeOut(`${JSON.stringify(output, null, 2)}\n`);
  return output.faults.length === 0 ? 0 : 1;
}
