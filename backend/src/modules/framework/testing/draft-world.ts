import {
  frameworkDraftSchema,
  partsSavedSchema,
  type FrameworkDraft,
} from '@zicht/shared/framework/framework-draft.contract';
import { FRAMEWORK_DRAFT_PATHS as PATHS } from '@zicht/shared/routes/framework-draft-paths';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { DEMO } from '../../../../test/support/worlds/demo-world.js';
import { TestServer, type Browser } from '../../../../test/support/test-server.js';
import { newId } from '../../../platform/ids/new-id.js';

type DraftPath = (typeof PATHS)[keyof typeof PATHS];

/** The framework of the demo. */
export const CODE = 'zicht-op-uitbuiting';

/** Framework manager beside the one of `DEMO`. */
export const SECOND = 'pieter.vos@zicht.example';

/** Other words or numbers for a part of a draft, on the version that was seen. */
export function change(code: string, fields: object, baseVersion = 1, kind = 'criterion') {
  return { changeId: newId(), kind, code, baseVersion, fields };
}

/** Two framework managers on a server of their own, and the draft that they have in hand. */
export class DraftWorld {
  /** Each draft is of the version of another year. */
  year = 2027;
  id = '';

  private constructor(
    readonly server: TestServer,
    readonly first: Browser,
    readonly second: Browser,
  ) {}

  static async open(): Promise<DraftWorld> {
    const server = await TestServer.start();
    return new DraftWorld(
      server,
      await server.signedIn(DEMO.frameworkManager),
      await server.signedIn(SECOND),
    );
  }

  /** Version of the draft. */
  get version(): string {
    return `${this.year}.1`;
  }

  /** Takes a new draft in hand. */
  async next(): Promise<void> {
    this.year += 1;
    this.id = await this.start(this.first, this.version);
  }

  at(path: DraftPath, draftId = this.id): string {
    return fillPath(path as typeof PATHS.frameworkDraft, { draftId });
  }

  async start(browser: Browser, version: string): Promise<string> {
    const source = { kind: 'published', code: CODE, version: '2027.1' };
    const answer = await browser
      .post(fillPath(PATHS.frameworkDrafts, {}))
      .send({ version, source })
      .expect(201);
    return answer.body.id as string;
  }

  async show(browser = this.first): Promise<FrameworkDraft> {
    return frameworkDraftSchema.parse((await browser.get(this.at(PATHS.frameworkDraft)).expect(200)).body);
  }

  async part(kind: string, code: string) {
    return (await this.show()).parts.find((one) => one.kind === kind && one.code === code);
  }

  /** Sends changes of parts, and tells what became of each. */
  async send(browser: Browser, ...changes: object[]) {
    const answer = await browser.post(this.at(PATHS.frameworkDraftChanges)).send({ changes });
    return { status: answer.status, ...partsSavedSchema.parse(answer.body) };
  }

  /** Takes a step on the version that was seen, else on the present one: `done`, or why it was refused. */
  async step(browser: Browser, path: DraftPath, seen?: number): Promise<string> {
    const version = seen ?? (await this.show()).draft.version;
    const answer = await browser.post(this.at(path)).send({ version });
    return answer.status === 204 ? 'done' : ((answer.body.faults?.[0]?.code ?? answer.body.code) as string);
  }

  close(): Promise<void> {
    return this.server.stop();
  }
}
