import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Framework } from '@zicht/shared/framework/framework';
import { frameworkListSchema } from '@zicht/shared/framework/framework.contract';
import { REFERENCE_LISTS, referenceDataSchema } from '@zicht/shared/framework/reference-data.contract';
import { organisationSchema } from '@zicht/shared/organisations/organisation.contract';
import { memberListSchema } from '@zicht/shared/identity/member.contract';
import { roundListSchema } from '@zicht/shared/assessments/round.contract';
import { FrameworkQueries, LoadFramework, OpenRound } from '../../src/modules/framework/index.js';
import { RegisterPerson } from '../../src/modules/identity/index.js';
import { RegisterOrganisation } from '../../src/modules/organisations/index.js';
import { operator } from '../../src/platform/access/operator.js';
import { Forbidden } from '../../src/platform/errors/forbidden.js';
import { newId } from '../../src/platform/ids/new-id.js';
import { DEMO } from '../support/worlds/demo-world.js';
import { presentFramework } from '../support/test-database.js';
import { TestServer } from '../support/test-server.js';
import type { Browser } from '../support/test-server.js';

describe('the catalogue', () => {
  let server: TestServer;
  let coordinator: Browser;

  beforeAll(async () => {
    server = await TestServer.start();
    coordinator = await server.signedIn(DEMO.coordinator);
  });
  afterAll(() => server.stop());

  describe('frameworks', () => {
    const path = '/api/frameworks/zicht-op-uitbuiting@2027.1';

    it('are read as they were loaded, and kept by the browser', async () => {
      const response = await coordinator.get(path).expect(200);
      const { $schema, ...framework } = presentFramework();
      expect($schema).toBeDefined();
      expect(response.body).toEqual({ frameworks: [framework] });
      expect(frameworkListSchema.safeParse(response.body).success).toBe(true);
      expect(response.headers['cache-control']).toBe('private, max-age=31536000, immutable');
      const etag = response.headers['etag']!;
      expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
      const again = await coordinator.get(path).set('If-None-Match', etag);
      expect(again.status).toBe(304);
      expect(again.text).toBe('');
    });

    it('of two years come together, and weigh hardly more than one', async () => {
      const names = 'zicht-op-uitbuiting@2024.1,zicht-op-uitbuiting@2027.1';
      const weightOf = async (of: string): Promise<number> => {
        const response = await coordinator.get(`/api/frameworks/${of}`).set('Accept-Encoding', 'br');
        expect(response.headers['content-encoding']).toBe('br');
        return Number(response.headers['content-length']);
      };
      const both = await coordinator.get(`/api/frameworks/${names},zicht-op-uitbuiting@2027.1`).expect(200);
      expect(both.body.frameworks.map(({ version }: Framework) => version)).toEqual(['2024.1', '2027.1']);
      expect(await weightOf(names)).toBeLessThan(1.1 * (await weightOf('zicht-op-uitbuiting@2027.1')));
    });

    it('are not there in a version that was not published', async () => {
      await coordinator.get('/api/frameworks/zicht-op-uitbuiting@2099.1').expect(404);
      await coordinator.get('/api/frameworks/other@2027.1').expect(404);
      await coordinator.get(`${path},other@2027.1`).expect(404);
      await coordinator.get('/api/frameworks/zicht-op-uitbuiting').expect(404);
    });

    it('load once: the same again changes nothing, other content is refused', async () => {
      const load = server.app.get(LoadFramework);
      const manager = operator(['frameworkManager']);
      const framework = presentFramework();
      expect(await load.execute(manager, framework)).toBe('unchanged');
      const [first, ...rest] = Object.entries(framework);
      const otherOrder = Object.fromEntries([...rest, first!]) as unknown as Framework;
      expect(await load.execute(manager, otherOrder)).toBe('unchanged');
      const changed = { ...framework, title: { ...framework.title, nl: 'Anders' } };
      expect(await load.execute(manager, changed)).toBe('refused');
      expect(await load.execute(manager, { ...changed, version: '2028.1' })).toBe('loaded');
      expect((await server.app.get(FrameworkQueries).get(framework.code, '2027.1')).title).toEqual(
        framework.title,
      );
      await expect(load.execute(operator(['publicationManager']), framework)).rejects.toThrow(Forbidden);
    });
  });

  describe('rounds', () => {
    it('are shown to those who run the platform, newest first', async () => {
      const manager = await server.signedIn(DEMO.publicationManager);
      const { body } = await manager.get('/api/rounds').expect(200);
      expect(roundListSchema.strict().safeParse(body).success).toBe(true);
      expect(body.rounds.map(({ year }: { year: number }) => year)).toEqual([2027, 2026, 2025, 2024]);
      await coordinator.get('/api/rounds').expect(403);
    });

    it('have their dates in order, a published framework and a year of their own', async () => {
      const open = server.app.get(OpenRound);
      const manager = operator(['publicationManager']);
      const round = {
        year: 2028,
        frameworkCode: 'zicht-op-uitbuiting',
        frameworkVersion: '2027.1',
        referenceDate: '2028-01-01',
        opensOn: '2028-01-01',
        closesOn: '2028-05-01',
        snapshotOn: '2028-09-01',
        publishedOn: '2028-10-18',
      };
      await expect(open.execute(manager, { ...round, closesOn: '2028-09-02' })).rejects.toMatchObject({
        code: 'invalidInput',
      });
      await expect(open.execute(manager, { ...round, frameworkVersion: '2099.9' })).rejects.toMatchObject({
        code: 'invalidInput',
      });
      await expect(open.execute(manager, { ...round, year: 2027 })).rejects.toMatchObject({ status: 409 });
      await expect(open.execute(operator(['frameworkManager']), round)).rejects.toThrow(Forbidden);

      const browser = await server.signedIn(DEMO.publicationManager);
      await browser
        .post('/api/rounds')
        .send({ ...round, opensOn: 'morgen' })
        .expect(422);
      for (const email of [DEMO.coordinator, DEMO.inspector, DEMO.administrator])
        await (await server.signedIn(email)).post('/api/rounds').send(round).expect(403);
      await browser.post('/api/rounds').send(round).expect(204);
      await browser.post('/api/rounds').send(round).expect(409);
      const { body } = await browser.get('/api/rounds').expect(200);
      expect(body.rounds[0]).toEqual(round);
    });
  });

  it('reference data: every list in both languages, with an ETag', async () => {
    const response = await coordinator.get('/api/reference-data').expect(200);
    expect(referenceDataSchema.strict().safeParse(response.body).success).toBe(true);
    for (const list of REFERENCE_LISTS) expect(response.body.lists[list].length).toBeGreaterThan(2);
    expect(response.body.lists.sectors).toHaveLength(19);
    expect(response.body.lists.sectors[0]).toEqual({
      code: 'JHV',
      title: {
        nl: 'Jeugdhulp met verblijf (open, gesloten, gezinshuis, pleegzorg)',
        en: 'Youth care with residence',
      },
      attributes: { group: 'JEUGDHULP', meldcode: 'J', supervision: 'IGJ' },
    });
    const again = await coordinator
      .get('/api/reference-data')
      .set('If-None-Match', response.headers['etag']!);
    expect(again.status).toBe(304);
  });

  describe('organisations', () => {
    it('are shown with locations and the regions that follow from the municipality', async () => {
      const school = await server.signedIn(DEMO.schoolCoordinator);
      const { body } = await school.get(`/api/organisations/${DEMO.school}`).expect(200);
      expect(organisationSchema.strict().safeParse(body).success).toBe(true);
      expect(body).toMatchObject({
        name: 'Stichting Scholen aan de Vecht',
        municipalityName: 'Stichtse Vecht',
        policeRegion: 'RE03',
        fictitious: true,
      });
      expect(body.locations).toHaveLength(3);
    });

    it('show their members to those who may know', async () => {
      const { body } = await coordinator.get(`/api/organisations/${DEMO.brug}/members`).expect(200);
      expect(memberListSchema.strict().safeParse(body).success).toBe(true);
      expect(body.members.map(({ name }: { name: string }) => name)).toEqual([
        'Bram de Wit',
        'Fatma Yıldız',
        'Henk Mulder',
        'Ilse van Dam',
        'Noor Bakker',
      ]);
      expect(JSON.stringify(body)).not.toContain('@');
    });

    const input = {
      name: 'Nieuwe stichting',
      kvkNumber: null,
      mainSector: 'JHA',
      sectors: ['JHA'],
      municipalityCode: 'GM0344',
      youthRegion: null,
      sizeClass: 'KL2',
      concernId: null,
      fictitious: false,
      locations: [],
    };

    it.each([
      ['an unknown sector', { sectors: ['JHA', 'XXX'] }, '/sectors/1'],
      ['a main sector that is not among the sectors', { mainSector: 'JHV' }, '/mainSector'],
      ['an unknown municipality', { municipalityCode: 'GM9999' }, '/municipalityCode'],
      ['a size class of municipalities', { sizeClass: 'G1' }, '/sizeClass'],
      ['a malformed KvK number', { kvkNumber: '123' }, '/kvkNumber'],
      ['an unknown youth region', { youthRegion: 'JZ40' }, '/youthRegion'],
      ['an empty name', { name: '  ' }, '/name'],
      ['an unknown concern', { concernId: newId() }, '/concernId'],
      [
        'a location in an unknown municipality',
        { locations: [{ name: 'x', municipalityCode: 'GM0000' }] },
        '/locations/0/municipalityCode',
      ],
    ])('are not registered with %s', async (_kind, change, path) => {
      const register = server.app.get(RegisterOrganisation);
      const administrator = operator(['platformAdministrator'], newId());
      await expect(register.execute(administrator, { ...input, ...change })).rejects.toMatchObject({
        code: 'invalidInput',
        faults: [expect.objectContaining({ path })],
      });
    });

    it('are registered by an administrator alone', async () => {
      const register = server.app.get(RegisterOrganisation);
      await expect(register.execute(operator(['frameworkManager'], newId()), input)).rejects.toThrow(
        Forbidden,
      );
      await register.execute(operator(['platformAdministrator'], newId()), input);
    });

    it('people get roles of the right kind alone', async () => {
      const register = server.app.get(RegisterPerson);
      const person = { email: 'new@debrug.example', name: 'Nieuw', locale: 'nl' as const, passwordHash: 'x' };
      const administrator = operator(['platformAdministrator']);
      for (const memberships of [
        [{ kind: 'organisation' as const, bodyId: DEMO.brug, roles: ['platformAdministrator' as const] }],
        [{ kind: 'platform' as const, roles: ['coordinator' as const] }],
        [{ kind: 'concern' as const, bodyId: DEMO.concern, roles: ['coordinator' as const] }],
        [{ kind: 'organisation' as const, bodyId: DEMO.brug, roles: [] }],
      ]) {
        await expect(register.execute(administrator, { ...person, memberships })).rejects.toMatchObject({
          code: 'invalidInput',
        });
      }
      await expect(
        register.execute(operator(['frameworkManager']), { ...person, memberships: [] }),
      ).rejects.toThrow(Forbidden);
    });
  });
});
