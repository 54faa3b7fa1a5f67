import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { PICTURE_API_PATHS } from '@zicht/shared/routes/picture-api-paths';
import type { PublicationDetail } from '@zicht/shared/sector-statistics/publication.contract';
import { DEMO } from '../../../test/support/worlds/demo-world.js';
import { asAdmin, createDemoDatabase, dropDatabase } from '../../../test/support/test-database.js';
import { TestServer } from '../../../test/support/test-server.js';
import type { Browser } from '../../../test/support/test-server.js';
import { RunPublicationWork } from './use-cases/work/run-publication-work.js';
import { StartPublicationWork } from './use-cases/work/start-publication-work.js';
import { addOrganisations, YEAR } from './testing/publication-world.js';

const SECOND_MANAGER = 'joris.dekker@zicht.example';
const RUN_SOURCES = pathToFileURL(
  join(import.meta.dirname, '../../../test/support/processes/run-sources.mjs'),
).href;

let folder: string;
let secretFile: string;
let database: string;
let server: TestServer;
let first: Browser;
let second: Browser;

const at = (path: Parameters<typeof fillPath>[0]) => fillPath(path, { year: YEAR } as never);
const show = async () =>
  (await first.get(at(PICTURE_API_PATHS.publication)).expect(200)).body as PublicationDetail;
const work = () => server.app.get(RunPublicationWork).begin();
const refusal = async (browser: Browser, path: Parameters<typeof fillPath>[0], body: object = {}) =>
  (await browser.post(at(path)).send(body).expect(409)).body.faults[0].code as string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zicht-publication-'));
  secretFile = join(folder, 'secret');
  await writeFile(secretFile, randomBytes(32).toString('hex'));
  // The process that computes runs the sources as this test does.
  process.env['NODE_OPTIONS'] = `--import ${RUN_SOURCES}`;
  database = await createDemoDatabase();
  await asAdmin(async (client) => {
    // Its clock is the real one, so the snapshot date has to lie behind us; the demo's own organisations stay out.
    await client.query(
      `UPDATE catalogue.rounds SET opens_on = '2025-01-01', closes_on = '2025-05-01', snapshot_on = '2025-09-01'
       WHERE year = $1`,
      [YEAR],
    );
    await addOrganisations(client, 0, 70);
    await client.query("UPDATE app.organisations SET fictitious = (name LIKE 'Test %')");
  }, database);
  server = await TestServer.start({ database, settings: { PUBLICATION_SECRET_FILE: secretFile } });
  first = await server.signedIn(DEMO.publicationManager);
  second = await server.signedIn(SECOND_MANAGER);
});

afterAll(async () => {
  delete process.env['NODE_OPTIONS'];
  await server.stop();
  await dropDatabase(database);
  await rm(folder, { recursive: true });
});

describe('running a publication over HTTP', () => {
  it('begins open, and asks for a policy no weaker than the floor', async () => {
    expect(await show()).toMatchObject({
      status: 'open',
      job: { state: 'idle' },
      may: { rehearse: true, prepare: true, stop: false, publish: false, withdraw: false },
    });
    const { body } = await first
      .post(at(PICTURE_API_PATHS.publicationPreparation))
      .send({ policy: { kc: 4 } })
      .expect(422);
    expect(body.faults).toEqual([{ path: '/policy/kc', code: 'tooWeak' }]);
    await first
      .post(fillPath(PICTURE_API_PATHS.publicationPreparation, { year: 2055 }))
      .send({})
      .expect(404);
    expect(await refusal(first, PICTURE_API_PATHS.publicationStop)).toBe('wrongStatus');
  });

  it('rehearses, tells groups and outcomes, and leaves the publication open', async () => {
    await first.post(at(PICTURE_API_PATHS.publicationRehearsal)).send({}).expect(204);
    expect(await refusal(second, PICTURE_API_PATHS.publicationRehearsal)).toBe('underWay');
    await work();
    const detail = await show();
    expect(detail).toMatchObject({
      status: 'open',
      job: { state: 'idle', kind: 'rehearsal', problem: null },
    });
    expect(detail.rehearsal).toMatchObject({ organisations: 70, held: true });
    // The step that was last seen under way may be called "cells"; the figures themselves are what must not be there.
    const { job: _, ...told } = detail;
    expect(JSON.stringify(told)).not.toMatch(/"(sign|value|answer|cells)"/);
  });

  it('can be stopped while it works, and begun again', async () => {
    await first.post(at(PICTURE_API_PATHS.publicationPreparation)).send({}).expect(204);
    const ended = work();
    await until(async () => (await show()).job.state === 'running');
    await second.post(at(PICTURE_API_PATHS.publicationStop)).send({}).expect(204);
    await ended;
    expect((await show()).job.state).toBe('stopped');
    await first.post(at(PICTURE_API_PATHS.publicationPreparation)).send({}).expect(204);
    await work();
    const detail = await show();
    expect(detail).toMatchObject({ status: 'checked', job: { state: 'idle', problem: null } });
    expect(detail.method).toMatchObject({ organisations: 70, gate: { held: true } });
    expect(detail.may).toMatchObject({ publish: false, prepare: false });
  });

  it('takes up what a server left behind when it ended', async () => {
    // A second server asks and ends before it began; the first finds it.
    await asAdmin(
      (client) =>
        client.query(`UPDATE publication.work SET kind = 'rehearsal', state = 'running', seen_at = now() - interval '1 hour',
          runner = '018f0000-0000-7000-8000-00000000dead'`),
      database,
    );
    await work();
    expect((await show()).job).toMatchObject({ state: 'idle', kind: 'rehearsal', problem: null });
  });

  it('is published by a second manager who repeats the hash, and the secret goes', async () => {
    const { cellsSha256 } = await show();
    const publishing = PICTURE_API_PATHS.publicationPublishing;
    expect(await refusal(first, publishing, { cellsSha256 })).toBe('samePerson');
    expect(await refusal(second, publishing, { cellsSha256: '0'.repeat(64) })).toBe('otherCells');
    expect(existsSync(secretFile)).toBe(true);
    await second.post(at(publishing)).send({ cellsSha256 }).expect(204);
    expect(existsSync(secretFile)).toBe(false);
    const inspector = await server.signedIn(DEMO.inspector);
    await inspector.get(at(PICTURE_API_PATHS.pictureFigures)).expect(200);
    expect(await refusal(first, PICTURE_API_PATHS.publicationPreparation)).toBe('wrongStatus');
  });

  it('is withdrawn as a whole', async () => {
    await first.post(at(PICTURE_API_PATHS.publicationWithdrawal)).send({}).expect(204);
    const inspector = await server.signedIn(DEMO.inspector);
    await inspector.get(at(PICTURE_API_PATHS.pictureFigures)).expect(404);
    const { body } = await inspector.get(fillPath(PICTURE_API_PATHS.pictures, {})).expect(200);
    expect(body.years).toMatchObject([{ year: YEAR, status: 'withdrawn' }]);
    expect(await refusal(first, PICTURE_API_PATHS.publicationPreparation)).toBe('wrongStatus');
    expect(await refusal(second, PICTURE_API_PATHS.publicationWithdrawal)).toBe('wrongStatus');
  });

  it('is refused to whoever has no such right, in the use case too', async () => {
    const start = server.app.get(StartPublicationWork);
    const actor = { userId: 'x', organisationId: '', roles: ['inspector'], requestId: 'test' } as const;
    await expect(start.execute(actor, YEAR, 'rehearsal', {})).rejects.toMatchObject({ code: 'forbidden' });
  });
});

/** Waits for a state, as long as the test may take. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 50));
}
