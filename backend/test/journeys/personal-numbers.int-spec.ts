import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveChangesResultSchema } from '@zicht/shared/assessments/answer.contract';
import { assessmentSchema } from '@zicht/shared/assessments/assessment.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { AssessmentWorld } from '../../src/modules/assessments/testing/assessment-world.js';
import type { HttpAnswer, HttpClient } from '../../src/modules/assessments/testing/http-client.js';
import { describeApi } from '../../src/open-api.js';
import { newId } from '../../src/platform/ids/new-id.js';
import { textPlacesOf } from '../support/sweeps/free-texts.js';
import type { TextPlace } from '../support/sweeps/free-texts.js';
import { columnsHolding } from '../support/sweeps/find-word.js';
import { fill } from '../support/sweeps/operations.js';

/** The faults of a request, or of the only change in it. */
interface Refused {
  readonly faults?: readonly { readonly path: string; readonly code: string }[];
  readonly results?: readonly Refused[];
}

/** Passes the 11-test; nobody's. */
const NUMBER = '123456782';
/** As people write it; nothing that the server makes up looks like this. */
const SPACED = '123 456 782';
const WARNED =
  'Een meisje van 15, geboren op 12-03-2009, 06 12345678, jan@voorbeeld.example, zaaknummer 2024-0153';

describe('a burgerservicenummer', () => {
  let world: AssessmentWorld;
  let clients: HttpClient[];
  let places: TextPlace[];

  beforeAll(async () => {
    world = await AssessmentWorld.create();
    const { people } = world.organisation;
    clients = await Promise.all(
      [people['coordinator'], people['boardMember'], world.administrator].map((person) =>
        world.client(person),
      ),
    );
    await clients[0]!.post(path('assessments'), { year: 2027 });
    places = textPlacesOf(JSON.parse(JSON.stringify(await describeApi()))).filter(({ isFree }) => isFree);
  });
  afterAll(() => world.close());

  const path = (name: 'assessments' | 'changes' | 'assessment') =>
    fillPath(API_PATHS[name], { organisationId: world.organisation.id, year: 2027 });

  /** As the first person who may do it. */
  const send = async ({ operation }: TextPlace, body: unknown): Promise<HttpAnswer> => {
    const parameters: Record<string, string> = {
      organisationId: world.organisation.id,
      year: '2027',
      theme: 'KEN',
    };
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    for (const name of names) parameters[name] ??= newId();
    let answer: HttpAnswer | undefined;
    for (const client of clients) {
      answer = await client.send(operation.method, fill(operation.path, parameters), body);
      if (answer.status !== 403) break;
    }
    return answer!;
  };

  it('is refused in every text of every operation, for that text alone', async () => {
    expect(places.length).toBeGreaterThan(10);
    for (const place of places) {
      const answer = await send(place, place.bodyWith(`Het gaat om ${SPACED} hier`));
      const pointer = place.pointer.replaceAll('*', '0');
      const { results, faults: ofRequest } = answer.body as Refused;
      const inBatch = results?.[0]?.faults?.map((fault) => ({ ...fault, path: `/changes/0${fault.path}` }));
      const faults = inBatch ?? ofRequest ?? [];
      const name = `${place.operation.name} ${pointer}`;
      expect([name, answer.status]).toEqual([name, 422]);
      expect([name, faults.filter(({ code }) => code === 'citizenServiceNumber')]).toEqual([
        name,
        [{ path: pointer, code: 'citizenServiceNumber' }],
      ]);
      expect(answer.text).not.toContain(SPACED);
      expect(answer.text).not.toContain(NUMBER);
    }
    expect(await columnsHolding(world.admin, SPACED)).toEqual([]);
  });

  it('keeps nothing else of the same batch from being stored', async () => {
    const change = (criterion: string, fields: object) => ({
      changeId: newId(),
      criterion,
      baseVersion: 0,
      ...fields,
    });
    const { status, body } = await clients[0]!.post(path('changes'), {
      changes: [
        change('KEN-01', { explanation: 'Voor' }),
        change('KEN-02', { explanation: `BSN ${NUMBER}` }),
        change('KEN-03', { value: { dontKnow: true }, explanation: 'Na' }),
      ],
    });
    expect(status).toBe(422);
    expect(saveChangesResultSchema.parse(body).results).toMatchObject([
      { outcome: 'applied' },
      { outcome: 'invalid', faults: [{ path: '/explanation', code: 'citizenServiceNumber' }] },
      { outcome: 'applied' },
    ]);
    const { answers } = assessmentSchema.parse((await clients[0]!.get(path('assessment'))).body);
    expect(answers.map(({ explanation }) => explanation).sort()).toEqual(['Na', 'Voor']);
  });

  it('is the only thing refused: what warns in the browser is the writer’s to decide', async () => {
    for (const place of places) {
      const { text } = await send(place, place.bodyWith(WARNED.slice(0, 60)));
      expect(text).not.toContain('citizenServiceNumber');
    }
    const change = { changeId: newId(), criterion: 'KEN-04', baseVersion: 0, explanation: WARNED };
    const { status, body } = await clients[0]!.post(path('changes'), { changes: [change] });
    expect({ status, body }).toMatchObject({ status: 200, body: { results: [{ outcome: 'applied' }] } });
  });
});
