import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../../../tools/lib/ports.mjs';

/** Somebody whom the provider knows. */
export interface ProviderPerson {
  readonly name: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly groups?: readonly string[];
}

/** What the provider is told. */
export interface ProviderChange {
  readonly people?: Readonly<Record<string, ProviderPerson>>;
  /** Whom it lets in at once; null: it asks. */
  readonly person?: string | null;
  readonly amr?: readonly string[];
  readonly acr?: string;
  /** By how many seconds its clock is behind. */
  readonly lag?: number;
  readonly clients?: readonly object[];
  readonly saysInstead?: object;
}

/** What the provider knows this service by. */
export const CLIENT = { clientId: 'zicht', clientSecret: 'a-secret-that-only-tests-know' } as const;

/** A provider of OpenID Connect, in a process of its own. */
export class ProviderProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly issuer: string,
  ) {}

  static async start(): Promise<ProviderProcess> {
    const port = await freePort();
    const child = fork(join(import.meta.dirname, 'provider-child.mjs'), {
      env: { PATH: process.env['PATH'], PROVIDER_PORT: String(port) },
      execArgv: ['--import', join(import.meta.dirname, '../../../../tools/lib/processes/follow-parent.mjs')],
      silent: true,
    });
    const provider = new ProviderProcess(child, `http://127.0.0.1:${port}`);
    await provider.answer('isListening');
    return provider;
  }

  /** Tells it something; gives how many requests it had so far. */
  async change(change: ProviderChange): Promise<number> {
    return this.tell({ change });
  }

  /** Signs with a new key from now on. */
  async rotate(): Promise<void> {
    await this.tell({ rotate: true });
  }

  /** The client of this service, and one of somebody else. */
  async registerAt(...returnAddresses: readonly string[]): Promise<void> {
    const client = (client_id: string, client_secret: string) => ({
      client_id,
      client_secret,
      redirect_uris: returnAddresses,
      post_logout_redirect_uris: returnAddresses.map((address) => new URL('/inloggen', address).href),
    });
    await this.change({
      clients: [client(CLIENT.clientId, CLIENT.clientSecret), client('somebody-else', 'another-secret')],
    });
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  private async tell(message: object): Promise<number> {
    const answer = this.answer('isChanged');
    this.child.send(message);
    return (await answer).requests ?? 0;
  }

  private answer(key: string): Promise<{ requests?: number }> {
    return new Promise((resolve, reject) => {
      const end = () => reject(new Error('The provider ended'));
      const listen = (message: object) => {
        if (!(key in message)) return;
        this.child.off('message', listen).off('exit', end);
        resolve(message);
      };
      this.child.on('message', listen).once('exit', end);
    });
  }
}

/** A browser at the provider: follows what it says, keeps its cookies, and gives the address that it is sent back to. */
export async function visitProvider(address: string, back: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = address;
  for (let step = 0; step < 10; step += 1) {
    if (next.startsWith(back)) return new URL(next);
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = answer.headers.get('location');
    if (location === null)
      throw new Error(`The provider stopped with ${answer.status}: ${await answer.text()}`);
    next = new URL(location, next).href;
  }
  throw new Error('The provider sends from one page to the next');
}
