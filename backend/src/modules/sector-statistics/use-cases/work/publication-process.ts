import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Inject, Injectable } from '@nestjs/common';
import { environment } from '../../../../config/environment.js';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';

/** How far a step is. */
export interface StepProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** What the command printed, and its exit code; null when it was killed. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/**
 * Runs the command `publication` in a process of its own: the exact search keeps a processor busy for minutes, while
 * this one serves pages. Ending it at any moment does no harm.
 */
@Injectable()
export class PublicationProcess {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Starts the command; `stop` ends it at once. */
  start(
    args: readonly string[],
    onProgress: (progress: StepProgress) => void,
  ): { readonly ended: Promise<Ended>; readonly stop: () => void } {
    // Beside the sources stands a source, beside the build its build.
    const program = fileURLToPath(new URL(`../../../../cli${extname(import.meta.url)}`, import.meta.url));
    const child = fork(program, ['publication', ...args], {
      silent: true,
      env: {
        ...environment(),
        ZICHT_MODE: this.config.mode,
        DATABASE_PUBLISH_URL: this.config.database.publishUrl ?? '',
        PUBLICATION_SECRET_FILE: this.config.publicationSecretFile ?? '',
      },
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
    if (child.stderr)
      createInterface(child.stderr).on('line', (line) => {
        const progress = progressOf(line);
        if (progress !== undefined) onProgress(progress);
      });
    const ended = new Promise<Ended>((resolve) => {
      child.on('error', () => resolve({ code: null, output }));
      child.on('close', (code) => resolve({ code, output }));
    });
    return { ended, stop: () => child.kill('SIGKILL') };
  }
}

/** A line such as `groups 3 12`; anything else is no progress. */
function progressOf(line: string): StepProgress | undefined {
  const found = /^(groups|cells|gate) (\d{1,9}) (\d{1,9})$/.exec(line);
  if (found === null) return undefined;
  return { step: found[1] ?? '', done: Number(found[2]), total: Number(found[3]) };
}
