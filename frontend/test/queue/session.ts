import type { SaveChangesResult } from '@zicht/shared/assessments/answer.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import fc from 'fast-check';
import {
  CROWD_YEAR,
  endSessions,
  storeSessions,
  type Member,
} from '../../../backend/test/support/worlds/crowd';
import { ORIGIN } from '../../../backend/test/support/origin';
import type { AnswerPatch } from '../../src/app/features/assessments/current-answer';
import { Device, Page, type Seen } from './device';
import { faultsOf } from './judge';
import type { Servers } from './servers';

const CRITERIA = ['KEN-01', 'KEN-02', 'SCH-01'];

/** One thing that happens while people fill in their answers. */
export type Step =
  | { readonly kind: 'write'; readonly criterion: string; readonly pace: 'now' | 'soon' }
  | { readonly kind: 'choose'; readonly criterion: string; readonly option: string }
  | { readonly kind: 'resolve'; readonly choice: 'mine' | 'theirs' | 'joined' }
  | { readonly kind: 'colleague'; readonly criterion: string }
  | {
      readonly kind:
        | 'jump'
        | 'pause'
        | 'reload'
        | 'offline'
        | 'online'
        | 'loseReply'
        | 'expire'
        | 'signIn'
        | 'otherUser'
        | 'restart';
    };

const criterion = fc.constantFrom(...CRITERIA);
const plain = (kind: Exclude<Step['kind'], 'write' | 'choose' | 'resolve' | 'colleague'>) =>
  fc.constant({ kind });

/** What may happen, and how often. A restart costs a process, so it is rare. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 260,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      criterion,
      pace: fc.constantFrom('now' as const, 'soon' as const),
    }),
  },
  {
    weight: 120,
    arbitrary: fc.record({
      kind: fc.constant('choose' as const),
      criterion,
      option: fc.constantFrom('0', '1', '2', '3', '4'),
    }),
  },
  {
    weight: 60,
    arbitrary: fc.record({
      kind: fc.constant('resolve' as const),
      choice: fc.constantFrom('mine' as const, 'theirs' as const, 'joined' as const),
    }),
  },
  { weight: 90, arbitrary: fc.record({ kind: fc.constant('colleague' as const), criterion }) },
  { weight: 80, arbitrary: plain('jump') },
  { weight: 60, arbitrary: plain('pause') },
  { weight: 70, arbitrary: plain('reload') },
  { weight: 60, arbitrary: plain('offline') },
  { weight: 80, arbitrary: plain('online') },
  { weight: 60, arbitrary: plain('loseReply') },
  { weight: 40, arbitrary: plain('expire') },
  { weight: 50, arbitrary: plain('signIn') },
  { weight: 40, arbitrary: plain('otherUser') },
  { weight: 2, arbitrary: plain('restart') },
);

interface Person {
  readonly member: Member;
  readonly name: string;
  readonly seen: Seen;
  readonly last: Map<string, AnswerPatch>;
}

/** Two people who use one browser in turn, and a colleague elsewhere, on a real server. */
export class Session {
  private readonly device: Device;
  private readonly people: readonly Person[];
  private readonly colleague: Person;
  private page: Page;
  private turn = 0;
  private texts = 0;

  private constructor(
    private readonly servers: Servers,
    team: readonly Member[],
  ) {
    const names = ['Anna', 'Bram', 'Cees'];
    const all = team.map((member, index) => ({
      member,
      name: names[index] ?? '',
      seen: new Set<string>(),
      last: new Map<string, AnswerPatch>(),
    }));
    this.people = all.slice(0, 2);
    this.colleague = all[2]!;
    this.device = new Device(() => servers.url);
    this.page = this.pageOf(this.person);
  }

  static async begin(servers: Servers): Promise<Session> {
    const session = new Session(servers, await servers.team());
    await session.page.open();
    return session;
  }

  async take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'write':
        return this.change(step.criterion, { explanation: this.newText(this.person) }, step.pace);
      case 'choose':
        return this.change(step.criterion, { value: { option: step.option } }, 'now');
      case 'resolve':
        return this.resolve(step.choice);
      case 'colleague':
        return this.editElsewhere(step.criterion);
      case 'jump':
        return this.page.queue.flush();
      case 'pause':
        return new Promise((resolve) => setTimeout(resolve, 4));
      case 'reload':
        return this.openFor(this.turn);
      case 'offline':
        this.device.isOnline = false;
        return;
      case 'online':
        this.device.isOnline = true;
        return this.page.queue.retry();
      case 'loseReply':
        this.device.repliesToLose += 1;
        return;
      case 'expire':
        return endSessions(this.servers.admin, [this.person.member]);
      case 'signIn':
        await storeSessions(this.servers.admin, [this.person.member]);
        return this.page.queue.retry();
      case 'otherUser':
        return this.openFor(1 - this.turn);
      case 'restart':
        return this.servers.restart();
    }
  }

  /** Everybody comes back, with a network and signed in; then what went wrong, as sentences. */
  async end(): Promise<string[]> {
    this.device.isOnline = true;
    this.device.repliesToLose = 0;
    await storeSessions(
      this.servers.admin,
      this.people.map(({ member }) => member),
    );
    const faults: string[] = [];
    const wanted = [];
    for (const index of [this.turn, 1 - this.turn]) {
      await this.openFor(index);
      const { queue } = this.page;
      const isSettled = () => queue.pendingCount() === queue.conflicts().length + queue.refusals().length;
      for (let tries = 0; tries < 40 && !isSettled(); tries += 1) {
        await queue.retry();
        if (!isSettled()) await new Promise((resolve) => setTimeout(resolve, 50));
      }
      if (!isSettled()) faults.push(`${this.person.name}: ${queue.pendingCount()} changes never left`);
      for (const { key, reason } of queue.refusals())
        faults.push(`${this.person.name}: ${key} refused, ${reason}`);
      const conflicts = new Map(queue.conflicts().map(({ key, mine }) => [key, mine]));
      const { name, seen, last, member } = this.person;
      wanted.push({ userId: member.userId, name, seen, last, conflicts });
    }
    await this.page.leave();
    const { member, name, seen, last } = this.colleague;
    wanted.push({ userId: member.userId, name, seen, last, conflicts: new Map() });
    return [...faults, ...(await faultsOf(this.servers.admin, member.organisationId, wanted))];
  }

  private get person(): Person {
    return this.people[this.turn]!;
  }

  private pageOf({ member, seen }: Person): Page {
    this.device.signedIn = member;
    return new Page(this.device, member, seen);
  }

  private async openFor(index: number): Promise<void> {
    await this.page.leave();
    this.turn = index;
    this.page = await this.pageOf(this.person).open();
  }

  private async change(criterion: string, patch: AnswerPatch, pace: 'now' | 'soon'): Promise<void> {
    const { last } = this.person;
    last.set(criterion, { ...last.get(criterion), ...patch });
    this.page.change(criterion, patch, pace);
  }

  private async resolve(choice: 'mine' | 'theirs' | 'joined'): Promise<void> {
    const [conflict] = this.page.queue.conflicts();
    if (conflict === undefined) return;
    const { last } = this.person;
    if (choice === 'theirs') last.delete(conflict.key);
    const joined = { ...conflict.mine, explanation: this.newText(this.person) };
    if (choice === 'joined') last.set(conflict.key, joined);
    this.page.queue.resolve(conflict.key, choice === 'joined' ? joined : choice);
  }

  /** The colleague looks, then changes what is there. */
  private async editElsewhere(criterion: string): Promise<void> {
    const { member, seen, last } = this.colleague;
    const explanation = this.newText(this.colleague);
    const { rows } = await this.servers.admin.query<{ version: number }>(
      'SELECT version FROM app.answers WHERE organisation_id = $1 AND criterion = $2',
      [member.organisationId, criterion],
    );
    const baseVersion = rows[0]?.version ?? 0;
    seen.add(`${criterion} ${baseVersion}`);
    const { organisationId, cookie } = member;
    const address = fillPath(API_PATHS.changes, { organisationId, year: CROWD_YEAR });
    const changes = [{ changeId: crypto.randomUUID(), criterion, baseVersion, explanation }];
    const response = await fetch(this.servers.url + address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN, cookie },
      body: JSON.stringify({ changes }),
    });
    const { results } = (await response.json()) as SaveChangesResult;
    if (results[0]?.outcome === 'applied') last.set(criterion, { explanation });
  }

  private newText({ name }: Person): string {
    this.texts += 1;
    return `${name} schrijft ${this.texts}`;
  }
}
