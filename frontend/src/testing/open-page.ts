import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Role } from '@zicht/shared/access/roles';
import type { Framework } from '@zicht/shared/framework/framework';
import type { Session } from '@zicht/shared/identity/session.contract';
import { appRoutes } from '../app/app.routes';
import { SAVE_STORAGE } from '../app/core/autosave/queue/save-queues';
import { MemorySaveStorage } from '../app/core/autosave/storage/save-storage';
import { LanguageStore } from '../app/core/language/language.store';
import { provideLanguage } from '../app/core/language/provide-language';
import { SessionStore } from '../app/core/session/session.store';
import { CLOCK } from '../app/ui/formats/formats';

/** The moment at which every page of a spec is opened. */
export const NOW = Date.parse('2027-02-01T10:00:00.000Z');
const HOUR = 3_600_000;
const PATIENCE = 4_000;

/** The framework as it is published. */
export const FRAMEWORK = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../backend/data/frameworks/normenkader.json'), 'utf8'),
) as Framework;

/** A request that the page made. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** What the network answers: by method and path, the body, a function of what was sent, or a problem `{ status, code }`. */
export type Answers = Readonly<Record<string, unknown>>;

const FRAMEWORKS = '/api/frameworks';

/** What the network answers to every request for frameworks. */
export function frameworksAnswer(...frameworks: readonly Framework[]): Answers {
  return { [`GET ${FRAMEWORKS}`]: { frameworks } };
}

/** A page with everything that belongs to it: the real routes, guards, stores and words; only the network is played. */
export async function openPage(url: string, role: Role, answers: Answers) {
  const requests: SeenRequest[] = [];
  const all: Answers = {
    'GET /api/session': sessionOf(role),
    ...frameworksAnswer(FRAMEWORK),
    ...answers,
  };
  Object.assign(globalThis, {
    fetch: (address: string, { method = 'GET', body }: RequestInit = {}) => {
      const [path = ''] = address.split('?');
      const sent: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
      requests.push({ method, path, body: sent });
      const answer = all[`${method} ${path.startsWith(FRAMEWORKS) ? FRAMEWORKS : path}`];
      return Promise.resolve(
        responseTo(typeof answer === 'function' ? (answer as (body: unknown) => unknown)(sent) : answer),
      );
    },
  });
  TestBed.configureTestingModule({
    providers: [
      provideLanguage(),
      provideRouter(appRoutes, withComponentInputBinding()),
      { provide: CLOCK, useValue: () => NOW },
      { provide: SAVE_STORAGE, useValue: new MemorySaveStorage() },
    ],
  });
  await Promise.all([TestBed.inject(LanguageStore).use('nl'), TestBed.inject(SessionStore).load()]);
  const harness = await RouterTestingHarness.create(url);
  const host = harness.fixture.nativeElement as HTMLElement;
  document.body.append(host);
  const words = (): string => (host.textContent ?? '').replace(/\s+/g, ' ');
  return {
    host,
    requests,
    words,
    router: TestBed.inject(Router),
    /** Waits until the page says this. */
    async says(expected: string): Promise<void> {
      const until = Date.now() + PATIENCE;
      while (!words().includes(expected)) {
        if (Date.now() > until) throw new Error(`"${expected}" is not on the page: ${words()}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
        await harness.fixture.whenStable();
      }
    },
    /** Presses the button or follows the link with these words. */
    async press(label: string): Promise<void> {
      const found = [...host.querySelectorAll<HTMLElement>('button, a, summary')].find(
        (one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim() === label,
      );
      if (!found) throw new Error(`There is no "${label}" to press: ${words()}`);
      found.click();
      await harness.fixture.whenStable();
    },
    /** Writes in the field with this label. */
    async write(label: string, value: string): Promise<void> {
      const control = controlOf(host, label);
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      await harness.fixture.whenStable();
    },
    /** Leaves the field with this label. */
    async leave(label: string): Promise<void> {
      controlOf(host, label).dispatchEvent(new Event('blur'));
      await harness.fixture.whenStable();
    },
    async tick(label: string): Promise<void> {
      const found = [...host.querySelectorAll('label')].find((one) => one.textContent?.includes(label));
      const box = found?.querySelector('input');
      if (!box) throw new Error(`There is no box "${label}".`);
      box.click();
      await harness.fixture.whenStable();
    },
  };
}

function controlOf(host: HTMLElement, label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...host.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(label));
  const control = found && document.getElementById(found.htmlFor);
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control;
  throw new Error(`There is no field "${label}".`);
}

function responseTo(answer: unknown): Response {
  // A framework has a status and a code too, but its status is a word.
  const problem = answer as { readonly status?: unknown } | null | undefined;
  const isProblem = typeof problem?.status === 'number';
  const [status, body] =
    answer === undefined
      ? [404, { status: 404, code: 'notFound' }]
      : [isProblem ? Number(problem.status) : 200, answer];
  const text = JSON.stringify(body);
  // jsdom has no Response; this is all that the client reads of one.
  return {
    ok: status < 300,
    status,
    headers: new Map(),
    text: () => Promise.resolve(text),
  } as unknown as Response;
}

const ORGANISATION = { kind: 'organisation', bodyId: 'o', bodyName: 'Jeugdhulp De Brug' } as const;

/** Where those who belong to no organisation have their role. */
const BODIES: Partial<Record<Role, Omit<Session['memberships'][number], 'fictitious' | 'roles'>>> = {
  concernCoordinator: { kind: 'concern', bodyId: 'c', bodyName: 'Stichting Vechtgroep' },
  inspectorateCoordinator: { kind: 'inspectorate', bodyId: 'i', bodyName: 'Inspectie Jeugd' },
  platformAdministrator: { kind: 'platform', bodyName: '' },
};

/** A sign-in of a person with this role. */
export function sessionOf(role: Role): Session {
  const at = (milliseconds: number): string => new Date(milliseconds).toISOString();
  return {
    user: { id: 'me', name: 'Fatma Yıldız', locale: 'nl' },
    memberships: [{ ...(BODIES[role] ?? ORGANISATION), fictitious: true, roles: [role] }],
    lastOrganisationId: null,
    idleUntil: at(NOW + HOUR),
    endsAt: at(NOW + 12 * HOUR),
    now: at(NOW),
    secondFactor: 'off',
    demo: true,
  };
}
