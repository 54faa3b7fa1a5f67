import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO, NOBODY } from '../../../../../test/support/worlds/demo-world.js';
import { operationsOf } from '../../../../../test/support/sweeps/operations.js';
import { FACTOR } from '../../../../../test/support/second-steps.js';
import { TestServer } from '../../../../../test/support/test-server.js';
import { describeApi } from '../../../../open-api.js';
import { DEMO_PASSWORD } from '../../../demo/domain/people.js';

const MINUTE = 60_000;

describe('what is hard to undo', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  /** Each with somebody who may do it; the bodies are judged later, so that nothing is done here. */
  const STEPS = [
    [DEMO.coordinator, 'post', `${FACTOR}/set-up`],
    [DEMO.coordinator, 'post', '/api/profile/account-ending'],
    [DEMO.coordinator, 'post', '/api/profile/passkeys/creation'],
    [DEMO.coordinator, 'delete', `/api/profile/passkeys/${NOBODY}`],
    [DEMO.coordinator, 'put', `/api/organisations/${DEMO.brug}/people/${NOBODY}/roles`],
    [DEMO.coordinator, 'put', `/api/organisations/${DEMO.brug}/people/${NOBODY}/deputy`],
    [DEMO.coordinator, 'post', `/api/organisations/${DEMO.brug}/people/${NOBODY}/removal`],
    [DEMO.coordinator, 'put', `/api/organisations/${DEMO.brug}/identity-provider`],
    [DEMO.coordinator, 'post', `/api/organisations/${DEMO.brug}/identity-provider/test`],
    [DEMO.coordinator, 'post', `/api/organisations/${DEMO.brug}/identity-provider/switch`],
    [DEMO.coordinator, 'post', `/api/organisations/${DEMO.brug}/trail/exports`],
    [DEMO.coordinator, 'post', `/api/organisations/${DEMO.brug}/assessments/2027/wiped-texts`],
    [
      DEMO.coordinator,
      'post',
      `/api/organisations/${DEMO.brug}/plan/actions/${NOBODY}/comments/${NOBODY}/wipe`,
    ],
    [DEMO.coordinator, 'post', `/api/organisations/${DEMO.brug}/exports`],
    [DEMO.coordinator, 'post', `/api/organisations/${DEMO.brug}/departure`],
    [DEMO.publicationManager, 'post', '/api/publications/2026/publishing'],
    [DEMO.frameworkManager, 'post', `/api/framework-drafts/${NOBODY}/publishing`],
    [DEMO.administrator, 'put', `/api/platform/organisations/${DEMO.brug}/standing`],
    [DEMO.administrator, 'post', '/api/platform/successions'],
    [DEMO.administrator, 'post', '/api/platform/trail/exports'],
    [DEMO.administrator, 'delete', `/api/platform/successions/${NOBODY}`],
    [DEMO.administrator, 'put', `/api/platform/recoveries/${DEMO.brug}`],
    [DEMO.administrator, 'post', `/api/platform/recoveries/${DEMO.brug}/confirmation`],
    [DEMO.administrator, 'post', '/api/platform/inspectorates'],
    [DEMO.inspectorateCoordinator, 'put', `/api/inspectorates/{own}/people/${NOBODY}/roles`],
    [DEMO.inspectorateCoordinator, 'post', `/api/inspectorates/{own}/people/${NOBODY}/removal`],
    [DEMO.inspectorateCoordinator, 'post', '/api/inspectorates/{own}/trail/exports'],
  ] as const;

  it.each(STEPS)('wants a proof of ten minutes at most: %s %s %s', async (email, method, path) => {
    const own = await server.signedIn(email);
    const { memberships } = (await own.get('/api/session')).body;
    const address = path.replace('{own}', memberships[0].bodyId);
    const codeOf = async () => (await own[method](address).send({})).body.code;
    server.pass(9 * MINUTE);
    expect(await codeOf()).not.toBe('proofNeeded');
    server.pass(MINUTE);
    expect(await codeOf()).toBe('proofNeeded');
    const wrong = await own.post('/api/session/proof').send({ password: 'guess' });
    expect(wrong.body.faults).toEqual([{ path: '/password', code: 'wrongPassword' }]);
    expect(await codeOf()).toBe('proofNeeded');
    await own.post('/api/session/proof').send({ password: DEMO_PASSWORD }).expect(204);
    expect(await codeOf()).not.toBe('proofNeeded');
  });

  it('tells nobody by it what they may not see', async () => {
    const own = await server.signedIn(DEMO.coordinator);
    server.pass(11 * MINUTE);
    const foreign = await own.post(`/api/organisations/${DEMO.school}/people/${NOBODY}/removal`).send({});
    expect([foreign.status, foreign.body.code]).toEqual([404, 'notFound']);
    expect((await own.post('/api/publications/2026/publishing').send({})).body.code).toBe('forbidden');
  });

  it('is asked of every route that says so, and says so in the description of the API', async () => {
    const wanted = operationsOf(await describeApi()).filter(({ operation }) => 'x-fresh-proof' in operation);
    expect(wanted).toHaveLength(STEPS.length);
  });
});
