import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { byNight } from '../../../test/support/running/measured.js';
import { createDemoDatabase, dropDatabase, presentFramework } from '../../../test/support/test-database.js';
import { TestServer } from '../../../test/support/test-server.js';
import { DEMO } from '../../../test/support/worlds/demo-world.js';
import { makeCube } from '../sector-statistics/domain/cube/make-cube.js';
import { cubeInputOf, snapshotOf } from '../sector-statistics/domain/publication/snapshot-units.js';
import { linesOf } from '../sector-statistics/domain/publication/stored-cube.js';
import type { StoredPublication } from '../sector-statistics/domain/publication/stored-cube.js';
import { demoSecret, readSecret } from '../sector-statistics/domain/secret.js';
import { PublicationRepository, restoreDemoPublication } from '../sector-statistics/index.js';
import { createSolver } from '../sector-statistics/solver/highs-solver.js';
import { earlierYearOf } from '../sector-statistics/use-cases/work/compute-publication.js';
import { fitFramework } from '../sector-statistics/use-cases/publishing/prepare-publication.js';
import { demoHands, demoParts, seedBackground } from './index.js';
import type { MunicipalityFile } from './index.js';

const DATA = join(import.meta.dirname, '../../../data');
const read = (path: string): unknown => JSON.parse(readFileSync(join(DATA, path), 'utf8'));
const { years } = read('demo/pictures.json') as { readonly years: readonly StoredPublication[] };

/** By day the criteria that few are asked, whose groups are chosen in a moment; by night every one of every year. */
const TRIED = byNight(years.slice(-1), years);
const FEW = 60;

let database: string;
let server: TestServer;
let repository: PublicationRepository;

beforeAll(async () => {
  database = await createDemoDatabase();
  server = await TestServer.start({ database });
  const parts = demoParts((token) => server.app.get(token, { strict: false }));
  const municipalities = read('reference/municipalities.json') as MunicipalityFile;
  await seedBackground(parts, { framework: presentFramework(), municipalities });
  repository = new PublicationRepository(server.dataSources.publish!);
  for (const stored of years)
    await restoreDemoPublication(repository, stored, await demoHands(parts, stored.year));
});

afterAll(async () => {
  await server.stop();
  await dropDatabase(database);
});

describe('the pictures of the demo', () => {
  it('are three published years for its inspector, with the own line of an organisation in each', async () => {
    const inspector = await server.signedIn(DEMO.inspector);
    const { body } = await inspector.get('/api/sector-pictures').expect(200);
    expect(body.years.map(({ year, status }: { year: number; status: string }) => [year, status])).toEqual([
      [2026, 'published'],
      [2025, 'published'],
      [2024, 'published'],
    ]);
    const member = await server.signedIn(DEMO.coordinator);
    for (const { year } of years) {
      const line = await member.get(`/api/organisations/${DEMO.brug}/sector-pictures/${year}`).expect(200);
      expect(line.body).toMatchObject({ tookPart: true, group: { sector: 'JHV' } });
      expect(line.body.themes).toHaveLength(8);
    }
  });

  it('come from their file, which the same code makes of the same submissions', async () => {
    const solver = await createSolver();
    for (const stored of TRIED) {
      const { year } = stored;
      const round = (await repository.findRound(year))!;
      const [submitted] = await repository.readTaken(year, round.snapshotOn, true);
      const framework = fitFramework(round);
      const { units, columns } = cubeInputOf(framework, snapshotOf(framework, submitted));
      const asked = columns.filter(
        ({ kind, answers }) =>
          kind === 'criterion' &&
          byNight(answers.filter((answer) => answer !== undefined).length < FEW, true),
      );
      expect(asked.length).toBeGreaterThan(0);
      const earlier = await Promise.all(
        years
          .filter((one) => one.year < year)
          .map(async (one) => earlierYearOf(one.year, await repository.readUnits(one.year))),
      );
      const input = {
        year,
        secret: demoSecret(year),
        policy: stored.report.policy,
        units,
        columns: asked,
        earlier,
      };
      const { cube } = makeCube(input, solver);
      const codes = new Set(asked.map(({ code }) => code));
      const isAsked = (line: string) => codes.has(line.split(' ')[0] ?? '');
      expect(linesOf(cube.cells, []).cells).toEqual(stored.cells.filter(isAsked));
    }
  });

  it('were made under a secret that a real publication refuses', () => {
    for (const { year } of years)
      expect(readSecret(demoSecret(year), { usedBefore: [] })).toMatchObject({
        fault: { code: 'secretKnown' },
      });
  });
});
