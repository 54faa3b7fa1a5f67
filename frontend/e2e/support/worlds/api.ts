import type { Session } from '@zicht/shared/identity/session.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import type { Account } from './accounts';

/** Cookies of a signed-in person, in the form that a browser context takes. */
export interface StoredSession {
  readonly cookies: readonly {
    readonly name: string;
    readonly value: string;
    readonly domain: string;
    readonly path: string;
    readonly expires: number;
    readonly httpOnly: boolean;
    readonly secure: boolean;
    readonly sameSite: 'Lax';
  }[];
  readonly origins: readonly never[];
}

/** A person who talks to the API without a browser: to set the scene of a journey, never to play it. */
export class ApiUser {
  private constructor(
    private readonly baseUrl: string,
    private readonly cookies: ReadonlyMap<string, string>,
    readonly session: Session,
    private readonly origin: string,
  ) {}

  /**
   * Signs in.
   *
   * @param origin where browsers find this service, when that is elsewhere
   * @throws Error when that fails
   */
  static async signIn(
    baseUrl: string,
    { email, password }: Account,
    origin = new URL(baseUrl).origin,
  ): Promise<ApiUser> {
    const response = await fetch(`${baseUrl}${fillPath(API_PATHS.session, {})}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ email, password }),
    });
    if (!response.ok)
      throw new Error(`Signing in as ${email} answered ${response.status}: ${await response.text()}`);
    const cookies = response.headers.getSetCookie().map((line) => (line.split(';')[0] ?? '').split(/=(.*)/s));
    return new ApiUser(
      baseUrl,
      new Map(cookies.map(([name = '', value = '']) => [name, value])),
      (await response.json()) as Session,
      origin,
    );
  }

  /** The organisation of the first membership. */
  get organisationId(): string {
    const id = this.session.memberships.find(({ kind }) => kind === 'organisation')?.bodyId;
    if (id === undefined)
      throw new Error(`${this.session.user?.name ?? 'This person'} belongs to no organisation.`);
    return id;
  }

  /** One request; `expected` says which status is a success. @throws Error with the answer otherwise */
  async send<Answer>(
    method: string,
    path: string,
    body?: object,
    expected: readonly number[] = [],
  ): Promise<Answer> {
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers: {
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        origin: this.origin,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok && !expected.includes(response.status)) {
      throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    }
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post<Answer>(path: string, body: object = {}): Promise<Answer> {
    return this.send('POST', path, body);
  }

  /** The sign-in, for a browser that begins where this one is. */
  storageState(): StoredSession {
    return {
      cookies: [...this.cookies].map(([name, value]) => ({
        name,
        value,
        domain: new URL(this.origin).hostname,
        path: '/',
        expires: -1,
        httpOnly: true,
        secure: false,
        sameSite: 'Lax',
      })),
      origins: [],
    };
  }
}
