import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FRAMEWORK_DRAFT_PATHS as PATHS } from '@zicht/shared/routes/framework-draft-paths';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { DEMO } from '../../../test/support/worlds/demo-world.js';
import { asAdmin, asRole } from '../../../test/support/test-database.js';
import type { Browser } from '../../../test/support/test-server.js';
import { change, CODE, DraftWorld, SECOND } from './testing/draft-world.js';

describe('drafts of framework versions, on their way to being published', () => {
  let world: DraftWorld;
  let first: Browser;
  let second: Browser;

  beforeAll(async () => {
    world = await DraftWorld.open();
    ({ first, second } = world);
  });
  afterAll(() => world.close());
  beforeEach(() => world.next());

  it('are published by a second person, and then never change', async () => {
    await world.send(first, change('KEN-01', { weight: 2 }));
    expect(await world.step(first, PATHS.frameworkDraftPublishing)).toBe('wrongState');
    expect(await world.step(first, PATHS.frameworkDraftProposal, 9)).toBe('staleVersion');
    expect(await world.step(first, PATHS.frameworkDraftProposal)).toBe('done');
    expect((await world.send(second, change('KEN-01', { weight: 3 }, 2))).results).toMatchObject([
      { outcome: 'locked' },
    ]);
    expect((await world.show(first)).may).toMatchObject({ publish: false, takeBack: true, edit: false });
    expect((await world.show(second)).may).toMatchObject({ publish: true });
    expect(await world.step(first, PATHS.frameworkDraftPublishing)).toBe('samePerson');
    expect(await world.step(second, PATHS.frameworkDraftPublishing, 1)).toBe('staleVersion');
    expect(await world.step(second, PATHS.frameworkDraftPublishing)).toBe('done');

    const [framework] = (await first.get(`/api/frameworks/${CODE}@${world.version}`).expect(200)).body
      .frameworks;
    expect(framework).toMatchObject({ version: world.version, status: 'published' });
    expect(framework.criteria[0]).toMatchObject({ code: 'KEN-01', weight: 2 });
    for (const path of [
      PATHS.frameworkDraftTakingBack,
      PATHS.frameworkDraftWithdrawal,
      PATHS.frameworkDraftPublishing,
    ])
      expect(await world.step(second, path)).toBe('wrongState');
    expect((await world.send(first, change('KEN-01', { weight: 3 }, 2))).results).toMatchObject([
      { outcome: 'locked' },
    ]);
    const published = (await world.show()).lines.filter(({ action }) => action === 'publish');
    expect(published).toMatchObject([{ isOwn: false }]);
  });

  it('serve the next round once published, and not before', async () => {
    const manager = await world.server.signedIn(DEMO.publicationManager);
    const round = {
      year: world.year + 40,
      frameworkCode: CODE,
      frameworkVersion: world.version,
      referenceDate: '2090-01-01',
      opensOn: '2090-01-01',
      closesOn: '2090-05-01',
      snapshotOn: '2090-09-01',
      publishedOn: '2090-10-18',
    };
    await manager.post('/api/rounds').send(round).expect(422);
    const newest = async () => (await manager.get('/api/publications').expect(200)).body.newestFramework;
    expect((await newest()).version).not.toBe(world.version);
    await world.step(first, PATHS.frameworkDraftProposal);
    expect(await world.step(second, PATHS.frameworkDraftPublishing)).toBe('done');
    expect(await newest()).toEqual({ code: CODE, version: world.version });
    await manager.post('/api/rounds').send(round).expect(204);
  });

  it('can be taken back and withdrawn; their version is then free again', async () => {
    await world.step(first, PATHS.frameworkDraftProposal);
    expect(await world.step(second, PATHS.frameworkDraftTakingBack)).toBe('done');
    expect((await world.send(first, change('KEN-01', { weight: 2 }))).status).toBe(200);
    expect(await world.step(first, PATHS.frameworkDraftWithdrawal)).toBe('done');
    expect(await world.step(first, PATHS.frameworkDraftProposal)).toBe('wrongState');
    const list = await first.get(fillPath(PATHS.frameworkVersions, {}));
    expect(list.body.drafts.map((one: { id: string }) => one.id)).not.toContain(world.id);
    expect(await world.start(second, world.version)).not.toBe(world.id);
  });

  it('ask the password again before publishing', async () => {
    await world.step(first, PATHS.frameworkDraftProposal);
    world.server.pass(15 * 60_000);
    expect(await world.step(second, PATHS.frameworkDraftPublishing)).toBe('proofNeeded');
    second = await world.server.signedIn(SECOND);
    expect(await world.step(second, PATHS.frameworkDraftPublishing)).toBe('done');
  });

  describe('in the database', () => {
    const tried = (statement: string, organisationId?: string) =>
      asRole('zicht_app', world.server.database, async (client) => {
        await client.query('BEGIN');
        const scope = "SELECT set_config('app.organisation_id', $1, true)";
        await client.query(scope, [organisationId ?? '']);
        try {
          const { rowCount } = await client.query(statement);
          return rowCount === 0 ? 'no rows' : 'rows';
        } catch (error) {
          return (error as { constraint?: string }).constraint ?? 'not granted';
        } finally {
          await client.query('ROLLBACK');
        }
      });

    it('nobody publishes alone, whatever the application says', async () => {
      await world.step(first, PATHS.frameworkDraftProposal);
      const alone = `UPDATE catalogue.framework_drafts SET state = 'published', published_at = now(),
        published_by = proposed_by WHERE state = 'proposed'`;
      expect(await tried(alone)).toBe('framework_drafts_second_person');
      const unasked = `UPDATE catalogue.framework_drafts SET state = 'published' WHERE id = '${world.id}'`;
      expect(await tried(unasked)).toBe('framework_drafts_published');
    });

    it('what was published or withdrawn cannot be changed, nor what was proposed but for its state', async () => {
      const parts = `UPDATE catalogue.framework_draft_parts SET content = '{}' WHERE draft_id = '${world.id}'`;
      const removal = `DELETE FROM catalogue.framework_draft_parts WHERE draft_id = '${world.id}'`;
      const state = `UPDATE catalogue.framework_drafts SET state = 'draft', published_by = NULL WHERE id = '${world.id}'`;
      expect([await tried(parts), await tried(removal), await tried(state)]).toEqual([
        'rows',
        'rows',
        'rows',
      ]);
      await world.step(first, PATHS.frameworkDraftProposal);
      expect([await tried(parts), await tried(removal), await tried(state)]).toEqual([
        'no rows',
        'no rows',
        'rows',
      ]);
      await world.step(second, PATHS.frameworkDraftPublishing);
      expect([await tried(parts), await tried(removal), await tried(state)]).toEqual([
        'no rows',
        'no rows',
        'no rows',
      ]);
      for (const statement of [
        `UPDATE catalogue.frameworks SET content = '{}'`,
        'DELETE FROM catalogue.frameworks',
        'DELETE FROM catalogue.framework_drafts',
        `UPDATE catalogue.framework_drafts SET framework_version = '2099.9'`,
        `UPDATE catalogue.framework_draft_lines SET action = 'saved'`,
        'DELETE FROM catalogue.framework_draft_lines',
      ])
        expect([statement, await tried(statement)]).toEqual([statement, 'not granted']);
    });

    it('no transaction of an organisation sees a draft', async () => {
      for (const statement of [
        'SELECT 1 FROM catalogue.framework_drafts',
        'SELECT 1 FROM catalogue.framework_draft_parts',
        'SELECT 1 FROM catalogue.framework_draft_lines',
        'SELECT 1 FROM catalogue.framework_draft_head',
      ]) {
        expect(await tried(statement)).toBe('rows');
        expect(await tried(statement, DEMO.brug)).toBe('no rows');
      }
      const { rows } = await asAdmin(
        (client) =>
          client.query(
            `SELECT relname FROM pg_class WHERE relname LIKE 'framework_draft%' AND relkind = 'r'
             AND relrowsecurity AND relforcerowsecurity`,
          ),
        world.server.database,
      );
      expect(rows).toHaveLength(4);
    });
  });
});
