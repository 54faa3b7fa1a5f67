import { Injectable } from '@angular/core';
import type { Problem } from '@zicht/shared/kernel/problem';
import { ApiProblem, NetworkFailure } from './api-problem';
import { takeEarly } from './early-answers';

/** How a request differs from an ordinary one. */
export interface RequestOptions {
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly signal?: AbortSignal;
  /** Statuses other than 2xx whose body is an answer, not a problem. */
  readonly accept?: readonly number[];
  /** Lets the request outlive the page; the browser takes at most 64 kB of those at a time. */
  readonly keepalive?: boolean;
}

const KEEPALIVE_MAXIMUM = 60_000;

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}

/** The only way to the API: paths made by `fillPath`, JSON both ways, problem documents as {@link ApiProblem}. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly expiryListeners = new Set<() => void>();
  private person: string | null = null;
  /** True once a change was sent: what was asked before it may not be true any more. */
  private hasChanged = false;

  get<Answer>(path: string, options?: RequestOptions): Promise<Answer> {
    return this.send('GET', path, undefined, options);
  }

  post<Answer = void>(path: string, body: object = {}, options?: RequestOptions): Promise<Answer> {
    return this.send('POST', path, body, options);
  }

  put<Answer = void>(path: string, body: object, options?: RequestOptions): Promise<Answer> {
    return this.send('PUT', path, body, options);
  }

  patch<Answer = void>(path: string, body: object, options?: RequestOptions): Promise<Answer> {
    return this.send('PATCH', path, body, options);
  }

  delete<Answer = void>(path: string, body?: object, options?: RequestOptions): Promise<Answer> {
    return this.send('DELETE', path, body, options);
  }

  /** Calls the listener whenever the API says that nobody is signed in (any more). */
  onSessionExpired(listener: () => void): void {
    this.expiryListeners.add(listener);
  }

  /** From now on requests count for this person alone: with somebody else's sign-in they are refused. */
  actFor(userId: string | null): void {
    this.person = userId;
  }

  private async send<Answer>(
    method: string,
    url: string,
    body: object | undefined,
    options: RequestOptions = {},
  ): Promise<Answer> {
    const request = requestOf(method, body, { ...options, person: this.person });
    const response = await this.fetch(url + queryOf(options.query), request);
    const answer = await readJson(response);
    if (response.ok || options.accept?.includes(response.status)) return answer as Answer;
    throw this.problemOf(response, answer);
  }

  private async fetch(url: string, request: RequestInit): Promise<Response> {
    try {
      return (await this.earlyAnswer(url, request)) ?? (await fetch(url, request));
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new NetworkFailure('no answer', { cause: error });
    }
  }

  /** What was asked when the page began, where that came; what failed is asked again. */
  private earlyAnswer(
    url: string,
    { method, signal }: RequestInit,
  ): Promise<Response | undefined> | undefined {
    if (method !== 'GET') this.hasChanged = true;
    return signal || this.hasChanged ? undefined : takeEarly(url, this.person)?.catch(() => undefined);
  }

  private problemOf({ status, headers }: Response, body: unknown): Error {
    const retryAfter = Number(headers.get('retry-after') ?? 0) * 1000 || 0;
    if (!isProblem(body)) {
      // A proxy without the application behind it answers in its own words.
      return status === 502 || status === 504
        ? new NetworkFailure(`status ${status}`)
        : new ApiProblem(status, 'unexpected', [], undefined, retryAfter);
    }
    if (body.code === 'notSignedIn') for (const listener of this.expiryListeners) listener();
    return new ApiProblem(status, body.code, body.faults ?? [], body.requestId, retryAfter);
  }
}

function requestOf(
  method: string,
  body: object | undefined,
  options: RequestOptions & { readonly person: string | null },
): RequestInit {
  const json = body === undefined ? undefined : JSON.stringify(body);
  return {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.person === null ? {} : { 'x-zicht-person': options.person }),
    },
    ...(json === undefined ? {} : { body: json }),
    ...(options.signal ? { signal: options.signal } : {}),
    keepalive: options.keepalive === true && (json?.length ?? 0) < KEEPALIVE_MAXIMUM,
  };
}

function queryOf(query: RequestOptions['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

async function readJson(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
