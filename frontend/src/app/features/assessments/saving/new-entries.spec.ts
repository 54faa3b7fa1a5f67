import { ApiProblem, NetworkFailure } from '../../../core/http/api-problem';
import type { AssessmentApi } from '../assessment.api';
import { commentRequest, type NewComment } from './new-entries';

const ADDRESS = { organisationId: 'o', year: 2027 };
const HOW = { keepalive: false };

function change(key: string) {
  const patch: NewComment = { criterion: 'MEL-01', body: `tekst ${key}`, mentions: [] };
  return { changeId: `change ${key}`, key, baseVersion: 0, patch, madeAt: 1 };
}

/** Sends these to a server that answers each comment in its own way. */
function send(keys: readonly string[], problems: Readonly<Record<string, Error>>) {
  const made: { readonly id: string }[] = [];
  const writeComment = (_address: unknown, comment: { readonly id: string }) => {
    const problem = problems[comment.id];
    if (problem !== undefined) return Promise.reject(problem);
    made.push(comment);
    return Promise.resolve();
  };
  const { send: sendAll } = commentRequest({ writeComment } as unknown as AssessmentApi, ADDRESS);
  return { made, results: sendAll(keys.map(change), HOW) };
}

describe('new comments on their way', () => {
  it('have the id that they were given on this device, so that twice is once', async () => {
    const { made, results } = send(['a', 'b'], {});
    expect((await results).map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
    expect(made).toEqual([
      { id: 'a', criterion: 'MEL-01', body: 'tekst a', mentions: [] },
      { id: 'b', criterion: 'MEL-01', body: 'tekst b', mentions: [] },
    ]);
  });

  it('tell what arrived before the network went, and nothing of the rest', async () => {
    const { results } = send(['a', 'b'], { b: new NetworkFailure('gone') });
    expect(await results).toEqual([{ changeId: 'change a', outcome: 'applied', version: 1 }]);
    await expect(send(['b'], { b: new NetworkFailure('gone') }).results).rejects.toThrow(NetworkFailure);
  });

  it.each([
    [403, 'forbidden'],
    [422, 'invalid'],
    [409, 'locked'],
    [404, 'locked'],
  ])('are refused for good by status %d', async (status, outcome) => {
    const problem = new ApiProblem(status, 'unexpected');
    expect(await send(['a'], { a: problem }).results).toMatchObject([{ changeId: 'change a', outcome }]);
  });

  it.each([401, 429, 500, 503])('wait after status %d', async (status) => {
    await expect(send(['a'], { a: new ApiProblem(status, 'unexpected') }).results).rejects.toThrow();
  });
});
