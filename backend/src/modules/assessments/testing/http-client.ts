import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';

/** An answer of the API as a test judges it. */
export interface HttpAnswer {
  readonly status: number;
  /** Its JSON; undefined when it has none. */
  readonly body: unknown;
  readonly text: string;
  readonly headers: Headers;
}

/** A browser without a screen: keeps its cookies and says where it comes from. */
export class HttpClient {
  private cookie = '';

  constructor(
    readonly base: string,
    private readonly origin: string,
  ) {}

  async signIn(email: string, password: string): Promise<void> {
    const { status, text } = await this.post(fillPath(API_PATHS.session, {}), { email, password });
    if (status !== 200) throw new Error(`Could not sign in ${email}: ${status} ${text}`);
  }

  get(path: string): Promise<HttpAnswer> {
    return this.send('GET', path);
  }

  post(path: string, body?: unknown): Promise<HttpAnswer> {
    return this.send('POST', path, body);
  }

  put(path: string, body?: unknown): Promise<HttpAnswer> {
    return this.send('PUT', path, body);
  }

  delete(path: string): Promise<HttpAnswer> {
    return this.send('DELETE', path);
  }

  send(method: string, path: string, body?: unknown): Promise<HttpAnswer> {
    return this.sendText(method, path, body === undefined ? undefined : JSON.stringify(body));
  }

  /** Sends a body as it stands, which need not be JSON. */
  async sendText(method: string, path: string, body?: string): Promise<HttpAnswer> {
    const response = await fetch(this.base + path, {
      method,
      headers: {
        Origin: this.origin,
        ...(this.cookie === '' ? {} : { Cookie: this.cookie }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body,
    });
    const set = response.headers.getSetCookie();
    if (set.length > 0) this.cookie = set.map((each) => each.split(';')[0]).join('; ');
    const text = await response.text();
    return { status: response.status, body: parsed(text), text, headers: response.headers };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
