import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { freePort } from '../../../../tools/lib/ports.mjs';

/** How the server treats what it is sent; `dieAfterTaking` and `takeAndHang` keep the letter but never say so. */
export type SmtpManners =
  'accept' | 'refuse' | 'hangEarly' | 'dieInMidSend' | 'dieAfterTaking' | 'takeAndHang';

/** A letter as it came over the line. */
export interface TakenLetter {
  readonly to: readonly string[];
  readonly raw: string;
}

/** A mail server of its own process. */
export class SmtpProcess {
  readonly taken: TakenLetter[] = [];
  private child: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  static async start(): Promise<SmtpProcess> {
    const server = new SmtpProcess(await freePort());
    await server.start();
    return server;
  }

  /** Settings that lead a server of ours here. */
  get settings(): Record<string, string> {
    return { SMTP_URL: `smtp://127.0.0.1:${this.port}`, MAIL_FROM: 'zicht@platform.example' };
  }

  /** Starts it, again after its death, on its own port. */
  async start(): Promise<void> {
    const child = fork(join(import.meta.dirname, 'smtp-child.mjs'), {
      env: { PATH: process.env['PATH'], SMTP_PORT: String(this.port) },
      execArgv: ['--import', join(import.meta.dirname, '../../../../tools/lib/processes/follow-parent.mjs')],
    });
    this.child = child;
    child.on('message', ({ letter }: { letter?: TakenLetter }) => {
      if (letter !== undefined) this.taken.push(letter);
    });
    await this.answer('isListening');
  }

  async behave(manners: SmtpManners): Promise<void> {
    const answer = this.answer('manners');
    this.child?.send({ manners });
    await answer;
  }

  /** What it took, read as a mail program reads it. */
  async letters(): Promise<ParsedMail[]> {
    return Promise.all(this.taken.map(({ raw }) => simpleParser(raw)));
  }

  /** Resolves when it has taken this many letters. */
  async hasTaken(count: number): Promise<void> {
    const end = Date.now() + 30_000;
    while (this.taken.length < count) {
      if (Date.now() > end) throw new Error(`${this.taken.length} of ${count} letters came`);
      await pause(10);
    }
  }

  /** Kills it; resolves when it is gone, and whoever connects is refused. */
  async stop(): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  private answer(key: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const { child } = this;
      const listen = (message: object) => {
        if (!(key in message)) return;
        child?.off('message', listen);
        resolve();
      };
      child?.on('message', listen);
      child?.once('exit', () => reject(new Error('The mail server ended')));
    });
  }
}
