import { Injector } from '@angular/core';
import type { StoredAnswer } from '@zicht/shared/assessments/answer.contract';
import { isSameValue } from '@zicht/shared/framework/versions/same-value';
import { IDBFactory } from 'fake-indexeddb';
import { CROWD_YEAR, type Member } from '../../../backend/test/support/worlds/crowd';
import { ORIGIN } from '../../../backend/test/support/origin';
import { LazySaveStorage } from '../../src/app/core/autosave/storage/lazy-save-storage';
import type { SaveChange, SaveResult } from '../../src/app/core/autosave/queue/save-change';
import { SaveQueue } from '../../src/app/core/autosave/queue/save-queue';
import type { SaveStorage } from '../../src/app/core/autosave/storage/save-storage';
import { ApiClient } from '../../src/app/core/http/api-client';
import { AssessmentApi } from '../../src/app/features/assessments/assessment.api';
import { patched, type AnswerPatch } from '../../src/app/features/assessments/current-answer';

const realFetch = globalThis.fetch;

/** A browser: its database and store, whoever is signed in, and a line that breaks when the test says so. */
export class Device {
  isOnline = true;
  /** So many answers of the server get lost on their way back. */
  repliesToLose = 0;
  signedIn: Member | undefined;
  readonly api: AssessmentApi;
  private readonly words = new Map<string, string>();

  constructor(private readonly serverUrl: () => string) {
    const providers = [ApiClient, AssessmentApi];
    this.api = Injector.create({ providers }).get(AssessmentApi);
    Object.assign(globalThis, {
      indexedDB: new IDBFactory(),
      localStorage: {
        getItem: (key: string) => this.words.get(key) ?? null,
        setItem: (key: string, value: string) => this.words.set(key, value),
        removeItem: (key: string) => this.words.delete(key),
      },
      fetch: (url: string, request: RequestInit) =>
        url.startsWith('/') ? this.fetch(url, request) : realFetch(url, request),
    });
  }

  private async fetch(path: string, request: RequestInit): Promise<Response> {
    if (!this.isOnline) throw new TypeError('no network');
    const response = await realFetch(this.serverUrl() + path, {
      ...request,
      headers: { ...request.headers, origin: ORIGIN, cookie: this.signedIn?.cookie ?? '' },
    });
    if (!this.isOnline || this.repliesToLose > 0) {
      this.repliesToLose = Math.max(0, this.repliesToLose - 1);
      throw new TypeError('the answer got lost');
    }
    return response;
  }
}

/** Versions of answers that somebody has had on the screen, as `criterion version`. */
export type Seen = Set<string>;

/** A page with the questions, as one person has it open; what it does follows AnswerSaving of the application. */
export class Page {
  readonly queue: SaveQueue<AnswerPatch, StoredAnswer>;
  private readonly shown = new Map<string, StoredAnswer>();
  private isGone = false;

  constructor(
    private readonly device: Device,
    readonly person: Member,
    private readonly seen: Seen,
  ) {
    this.queue = new SaveQueue<AnswerPatch, StoredAnswer>({
      scope: {
        userId: person.userId,
        organisationId: person.organisationId,
        resource: `assessment/${CROWD_YEAR}`,
      },
      storage: this.storage(new LazySaveStorage()),
      send: (changes, { keepalive }) => this.send(changes, keepalive),
      agrees: (patch, current) => isSameValue(patched(current, patch), patched(current, {})),
    });
  }

  async open(): Promise<this> {
    await this.queue.restore();
    const assessment = await this.device.api.read(this.address).catch(() => undefined);
    for (const answer of assessment?.answers ?? []) this.show(answer);
    return this;
  }

  change(criterion: string, patch: AnswerPatch, pace: 'now' | 'soon'): void {
    this.queue.save(criterion, this.shown.get(criterion)?.version ?? 0, patch, pace);
  }

  /** As a browser takes a page away: it says its last words, and nothing that comes later reaches anything of it. */
  async leave(): Promise<void> {
    this.queue.keepAtOnce();
    void this.queue.flush({ keepalive: true });
    this.queue.stop();
    this.isGone = true;
    // What the device had begun to store it brings to its end; nobody waits for an answer of the server.
    await new Promise((resolve) => setTimeout(resolve, 2));
  }

  private get address() {
    return { organisationId: this.person.organisationId, year: CROWD_YEAR };
  }

  private show(answer: StoredAnswer): void {
    this.seen.add(`${answer.criterion} ${answer.version}`);
    if ((this.shown.get(answer.criterion)?.version ?? 0) <= answer.version)
      this.shown.set(answer.criterion, answer);
  }

  private async send(
    changes: readonly SaveChange<AnswerPatch>[],
    keepalive: boolean,
  ): Promise<readonly SaveResult<StoredAnswer>[]> {
    const body = changes.map(({ changeId, key, baseVersion, patch }) => ({
      changeId,
      criterion: key,
      baseVersion,
      ...patch,
      exceptLocations: patch.exceptLocations && [...patch.exceptLocations],
    }));
    const { results } = await this.device.api.saveChanges(this.address, body, keepalive);
    // The code of a page that is gone never runs on.
    if (this.isGone) return new Promise(() => undefined);
    return results.map((result) => {
      const { changeId, criterion, outcome, version = 0, savedAt, faults } = result;
      if (outcome === 'applied') {
        this.seen.add(`${criterion} ${version}`);
        const shown = this.shown.get(criterion);
        if (shown !== undefined)
          this.shown.set(criterion, { ...shown, version: Math.max(version, shown.version) });
        return { changeId, outcome, version, savedAt };
      }
      if (outcome !== 'stale') return { changeId, outcome, faults };
      const current = result.current ?? null;
      if (current !== null) this.show(current);
      return { changeId, outcome, version: current?.version ?? 0, current };
    });
  }

  /** The device, until the page is gone. */
  private storage(inner: SaveStorage): SaveStorage {
    const whileHere = <T>(work: () => Promise<T>): Promise<T> =>
      this.isGone ? new Promise<T>(() => undefined) : work();
    return {
      list: (prefix) => whileHere(() => inner.list(prefix)),
      put: (change) => whileHere(() => inner.put(change)),
      putAtOnce: (changes) => inner.putAtOnce(changes),
      remove: (slots) => whileHere(() => inner.remove(slots)),
      wipe: (prefix) => whileHere(() => inner.wipe(prefix)),
    };
  }
}
