import { fileOf, listenerOf } from './testing/worker-part';

interface Asked {
  readonly request: { readonly url: string; readonly method: string };
  stopImmediatePropagation(): void;
}

/** True when our rule in front of Angular's worker lets it see this request. */
function passes(method: string, path: string): boolean {
  let isStopped = false;
  listenerOf<Asked>('files-only.js', { URL })({
    request: { url: `https://zicht.example${path}`, method },
    stopImmediatePropagation: () => (isStopped = true),
  });
  return !isStopped;
}

describe('the worker that keeps the application', () => {
  it.each([
    ['GET', '/main-ABCD2345.js', true],
    ['GET', '/zelfevaluatie/2027/vraag/MEL-01', true],
    ['GET', '/api/session', false],
    ['GET', '/api/organisations/o/assessments/2027', false],
    ['POST', '/api/organisations/o/assessments/2027/changes', false],
    ['POST', '/elders', false],
  ])('sees %s %s: %s', (method, path, isSeen) => {
    expect(passes(method, path)).toBe(isSeen);
  });

  it('keeps files of the build alone, and no answers', () => {
    const { assetGroups, dataGroups, navigationUrls } = JSON.parse(fileOf('ngsw-config.json')) as {
      assetGroups: { resources: { urls?: string[]; files: string[] } }[];
      dataGroups?: object[];
      navigationUrls: string[];
    };
    expect(dataGroups).toBeUndefined();
    expect(assetGroups.flatMap(({ resources }) => resources.urls ?? [])).toEqual([]);
    expect(navigationUrls).toContain('!/api/**');
  });
});
