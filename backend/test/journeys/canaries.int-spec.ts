import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actionListSchema } from '@zicht/shared/improvement/actions/action.contract';
import { describeApi } from '../../src/open-api.js';
import { DeliverMail } from '../../src/modules/notifications/use-cases/mail/deliver-mail.js';
import { RemindMembers } from '../../src/modules/notifications/use-cases/reminding/remind-members.js';
import { newId } from '../../src/platform/ids/new-id.js';
import { AUDITED } from '../support/sweeps/audited-operations.js';
import { CANARY, CanaryJourney, ok } from '../support/worlds/canary-journey.js';
import { columnsHolding } from '../support/sweeps/find-word.js';
import { textPlacesOf } from '../support/sweeps/free-texts.js';
import type { TextPlace } from '../support/sweeps/free-texts.js';
import { fill, operationsOf } from '../support/sweeps/operations.js';
import type { Operation } from '../support/sweeps/operations.js';
import { SmtpProcess } from '../support/processes/smtp-process.js';

/** Where free text lies, each of them wiped in the last test. Another column with text in it is a leak. */
const HOMES = [
  'app.action_comments.body',
  'app.actions.done_when',
  'app.actions.note',
  'app.actions.stop_reason',
  'app.actions.title',
  'app.answer_history.explanation',
  'app.answer_history.value',
  'app.answers.explanation',
  'app.answers.value',
  'app.assessments.change_reason',
  'app.assessments.sent_message',
  'app.assignments.message',
  'app.comments.body',
  'app.evidence.edition',
  'app.evidence.owner',
  'app.evidence.place',
  'app.evidence.title',
  'app.organisations.name',
  'app.partners.agreement_title',
  'app.partners.email',
  'app.partners.function_title',
  'app.partners.organisation_name',
  'app.reopenings.reason',
  'app.submission_texts.text',
  'app.theme_reviews.question',
  'catalogue.concerns.name',
  'identity.inspectorates.name',
  'identity.join_requests.asker_function',
  'identity.join_requests.asker_name',
  'identity.join_requests.concern_name',
  'identity.join_requests.name',
  // An invitation names who invites.
  'identity.letters.facts',
];

/** Names of bodies, which stay; what somebody told who asked to join goes by night, with the letters. */
const NAMES = HOMES.filter((home) => /^(app.organisations|catalogue|identity)/.test(home));

/** Every line that a letter of ours has at its head; no text can add one. */
const HEADERS = [
  'Auto-Submitted',
  'Content-Type',
  'Date',
  'From',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'MIME-Version',
  'Message-ID',
  'Subject',
  'To',
];

describe('Free text', () => {
  let journey: CanaryJourney;
  let operations: Operation[];
  let places: TextPlace[];
  let smtp: SmtpProcess;

  beforeAll(async () => {
    smtp = await SmtpProcess.start();
    journey = await CanaryJourney.begin(smtp.settings);
    const document = JSON.parse(JSON.stringify(await describeApi()));
    operations = operationsOf(document);
    places = textPlacesOf(document);
  });
  afterAll(async () => {
    await smtp.stop();
    await journey.world.close();
  });

  /** What the service says to others than those who may read the text, by the way it goes out. */
  const said = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
    const { world, sent, coordinator } = journey;
    const trail = await world.rows('SELECT action, subject, details FROM app.audit_entries');
    const health = await Promise.all(
      (['live', 'ready'] as const).map((name) => coordinator.get(journey.path(name))),
    );
    return {
      'the log': world.logLines,
      'the trail': trail.map((line) => JSON.stringify(line)),
      'an address': sent.filter(({ answer }) => answer.status < 400).map(({ path }) => path),
      'a problem document': sent
        .filter(({ answer }) => answer.status >= 400)
        .map(({ method, path, answer }) => `${method} ${path.split('?', 1)[0]} ${answer.text}`),
      'a header': sent.map(({ answer }) => JSON.stringify([...answer.headers])),
      'the health checks': health.map(({ text }) => text),
      // As it went over the line, and as a mail program shows it.
      'a mail': (await smtp.letters()).flatMap(({ subject, text, html }, index) => [
        smtp.taken[index]?.raw ?? '',
        `${subject} ${text} ${html}`,
      ]),
    };
  };
  const leaks = async () =>
    Object.entries(await said()).flatMap(([way, lines]) =>
      lines.filter((line) => line.includes(CANARY)).map((line) => `${way}: ${line.slice(0, 300)}`),
    );

  /** Steps that were taken, and those without the line of the trail that the table of operations names. */
  const stepsInTrail = async () => {
    const rows = await journey.world.rows<{ request: string; action: string }>(
      'SELECT request_id AS request, action FROM app.audit_entries',
    );
    const missed: string[] = [];
    const taken = new Set<string>();
    for (const { method, path, answer } of journey.sent) {
      const operation = operations.find((each) => each.method === method && fits(each.path, path));
      const wanted = AUDITED[operation?.operation.operationId ?? ''];
      if (answer.status >= 400 || wanted === undefined || !('lines' in wanted)) continue;
      const left = rows.filter(({ request }) => request === answer.headers.get('x-request-id'));
      if (!left.some(({ action }) => (wanted.lines as readonly string[]).includes(action)))
        missed.push(`${operation?.name}: ${left.map(({ action }) => action).join(', ') || 'nothing'}`);
      taken.add(operation?.name ?? '');
    }
    return { missed, taken: taken.size };
  };

  it('goes through every field of the whole way, and each step leaves its line in the trail', async () => {
    await journey.throughTheYear();
    await journey.throughThePlan();
    await journey.throughThePlatform();
    expect(journey.words).toBeGreaterThan(60);
    const { missed, taken } = await stepsInTrail();
    expect(missed).toEqual([]);
    expect(taken).toBeGreaterThanOrEqual(20);
  });

  it('was accepted in every place that the OpenAPI file has for it', () => {
    const accepted = new Set(
      journey.sent
        .filter(({ answer }) => answer.status < 400)
        .flatMap(({ method, path, body }) => {
          const operation = operations.find((each) => each.method === method && fits(each.path, path));
          return placesOf(body).map((pointer) => `${operation?.name ?? ''} ${pointer}`);
        }),
    );
    const missed = places
      .filter(({ isFree }) => isFree)
      .map(({ operation, pointer }) => `${operation.name} ${pointer}`)
      .filter((name) => !accepted.has(name));
    expect(missed).toEqual([]);
  });

  it('lies in its own columns and nowhere else', async () => {
    expect(await columnsHolding(journey.world.admin, CANARY)).toEqual(HOMES);
  });

  it('is refused in every text of every operation without being repeated', async () => {
    const { world, made, clients, coordinator, sent, canary } = journey;
    const before = sent.length;
    const refuse = async ({ method, path: template }: Operation, body: unknown) => {
      const parameters: Record<string, string> = {
        organisationId: world.organisation.id,
        year: '2027',
        theme: 'KEN',
        criterion: 'KEN-01',
        number: '1',
        evidenceId: made.evidence,
        commentId: template.includes('/plan/') ? made.actionComment : made.comment,
        reopeningId: made.reopening,
        actionId: made.action,
        partnerId: made.partner,
        code: world.framework.code,
        version: world.framework.version,
      };
      for (const [, name] of template.matchAll(/\{(\w+)\}/g)) parameters[name!] ??= newId();
      for (const client of clients) {
        const { status } = await client.send(method, fill(template, parameters), body);
        if (status < 400 || status >= 500) throw new Error(`${method} ${template} gave ${status}`);
        if (status !== 403 && status !== 404) return;
      }
    };
    for (const { operation, bodyWith } of places) {
      if (operation.path === '/api/session') continue;
      for (const text of [canary().repeat(2_000), `${canary()}\u0000`, `${canary()} bsn 123456782`])
        await refuse(operation, bodyWith(text));
      await refuse(operation, { ...(bodyWith(canary()) as object), [canary()]: canary() });
    }
    for (const operation of operations) {
      if (operation.operation.requestBody === undefined) continue;
      if (operation.path === '/api/session' || operation.path === '/api/profile') continue;
      await refuse(operation, { [canary()]: canary() });
      await refuse(operation, canary());
      await refuse(operation, [{ [canary()]: [canary()] }]);
    }
    // In order of form, but on an old version, and by somebody who may not.
    for (const [name, body] of [
      ['sendToBoard', { message: canary() }],
      ['change', { reason: canary() }],
      ['reopenings', { reason: canary() }],
    ] as const)
      for (const client of clients) await client.post(journey.path(name), { version: 99, ...body });
    const fields = { fields: { [canary()]: 1, [CANARY]: 2 } };
    const change = { changeId: newId(), criterion: 'KEN-01', baseVersion: 1, value: fields };
    await coordinator.post(journey.path('changes'), { changes: [change] });
    await coordinator.post(journey.path('changes'), {
      changes: [{ ...change, value: { fields: { [CANARY]: 2 } } }],
    });
    await coordinator.get(`${journey.path('comments')}?criterion=${encodeURIComponent(canary())}&x=1`);
    expect(sent.length - before).toBeGreaterThan(200);
  });

  it('goes out by no way but to those who may read it', async () => {
    await journey.world.get(RemindMembers).execute();
    await journey.world.get(DeliverMail).execute();
    const ways = await said();
    expect(smtp.taken.length).toBeGreaterThan(10);
    for (const way of ['the log', 'a problem document', 'a header', 'an address'])
      expect([way, (ways[way]?.length ?? 0) > 30]).toEqual([way, true]);
    expect(ways['the trail']?.length).toBeGreaterThan(20);
    const lines = smtp.taken.flatMap(({ raw }) => (raw.split('\r\n\r\n', 1)[0] ?? '').split(/\r\n(?![ \t])/));
    expect([...new Set(lines.map((line) => line.split(':', 1)[0]))].sort()).toEqual(HEADERS);
    expect(smtp.taken.filter(({ to }) => to.length !== 1)).toEqual([]);
    expect(await leaks()).toEqual([]);
    expect(await columnsHolding(journey.world.admin, CANARY)).toEqual(HOMES);
  });

  it('can be wiped wherever an organisation wrote it, and then no column holds a word of it', async () => {
    const { made, coordinator, world } = journey;
    const orders = [
      ...Object.keys(world.answers()).map((criterion) => ({ kind: 'answer', criterion })),
      { kind: 'comment', commentId: made.comment },
      { kind: 'evidence', evidenceId: made.evidence },
      { kind: 'review', theme: 'KEN' },
      { kind: 'reopening', reopeningId: made.reopening },
      { kind: 'assignment', criterion: 'KEN-01' },
      { kind: 'messages' },
    ];
    const kinds = places
      .filter(({ operation, pointer }) => operation.path.endsWith('/wiped-texts') && pointer === '/kind')
      .map(({ schema }) => (schema['const'] ?? (schema['enum'] as string[])[0]) as string);
    expect([...new Set(orders.map(({ kind }) => kind))].sort()).toEqual(kinds.sort());
    for (const order of orders) await ok(coordinator.post(journey.path('wipedTexts'), order));

    const comment = { actionId: made.action, commentId: made.actionComment };
    await ok(coordinator.post(journey.path('actionCommentWipe', comment)));
    // The plan keeps no word of before: what is overwritten is gone.
    const empty = { title: 'Gewist', doneWhen: '', note: '' };
    const { actions } = actionListSchema.parse((await ok(coordinator.get(journey.path('actions')))).body);
    expect(actions).toHaveLength(3);
    for (const { id, version, status } of actions) {
      const reason = status === 'stopped' ? { stopReason: 'Gewist' } : {};
      await journey.changeAction(id, version, { ...empty, ...reason });
    }
    const partner = (partnerId: string) => journey.path('partner', { partnerId });
    const fields = { kind: 'POL', organisationName: 'Gewist', checkedOn: '2027-02-01' };
    await ok(coordinator.put(partner(made.partner), { version: 1, ...fields }));
    const removal = journey.path('partnerRemoval', { partnerId: made.removedPartner });
    await ok(coordinator.post(removal, { version: 1 }));

    expect(await columnsHolding(world.admin, CANARY)).toEqual(NAMES);
    expect(await leaks()).toEqual([]);
  });
});

function fits(template: string, address: string): boolean {
  const pattern = template.replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(address.split('?', 1)[0] ?? '');
}

/** Where a body holds a canary, with a star for any item. */
function placesOf(value: unknown, pointer = ''): string[] {
  if (typeof value === 'string') return value.includes(CANARY) ? [pointer] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    placesOf(item, `${pointer}/${Array.isArray(value) ? '*' : key}`),
  );
}
