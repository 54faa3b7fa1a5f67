import { jest } from '@jest/globals';
import { untilItComes } from './until-it-comes';

describe('what is fetched once per visit', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** What came within a minute and how often it was asked for, when the first tries fail like this. */
  async function broughtAfter(...failures: Error[]) {
    let asked = 0;
    const bring = async () => {
      asked += 1;
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      return 'the file';
    };
    let came: unknown = 'nothing';
    untilItComes(bring).then(
      (file) => (came = file),
      (error: unknown) => (came = error),
    );
    await jest.advanceTimersByTimeAsync(60_000);
    return { asked, came };
  }

  it('is asked for once when it comes', async () => {
    expect(await broughtAfter()).toEqual({ asked: 1, came: 'the file' });
  });

  it('is asked for again while the line is broken', async () => {
    const broken = new TypeError('Failed to fetch dynamically imported module');
    expect(await broughtAfter(broken, broken)).toEqual({ asked: 3, came: 'the file' });
  });

  it('is not asked for again where the browser keeps nothing', async () => {
    const refused = new DOMException('The operation is insecure.', 'SecurityError');
    expect(await broughtAfter(refused)).toEqual({ asked: 1, came: refused });
  });
});
