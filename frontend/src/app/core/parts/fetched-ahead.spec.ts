import { jest } from '@jest/globals';
import { ErrorHandler, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { fetchedAhead } from './fetched-ahead';
import { MissingParts, provideMissingParts } from './missing-parts';

/** A part that fails to come the first times. */
function setUp(failures: number) {
  const isNeeded = signal(false);
  let asked = 0;
  const fetch = () => ((asked += 1) <= failures ? Promise.reject(new Error('no line')) : Promise.resolve());
  const isHere = TestBed.runInInjectionContext(() => fetchedAhead(fetch, isNeeded));
  TestBed.tick();
  const need = () => {
    isNeeded.set(true);
    TestBed.tick();
  };
  return { isHere, need, asked: () => asked };
}

describe('a part that is fetched ahead', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('comes a minute after the page, needed or not', async () => {
    const { isHere, asked } = setUp(0);
    await jest.advanceTimersByTimeAsync(59_000);
    expect(asked()).toBe(0);
    await jest.advanceTimersByTimeAsync(1_000);
    expect([asked(), isHere()]).toEqual([1, true]);
  });

  it('is asked for at once when it is needed, and again until it is here', async () => {
    const { isHere, need, asked } = setUp(2);
    need();
    await jest.advanceTimersByTimeAsync(0);
    expect([asked(), isHere()]).toEqual([1, false]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect([asked(), isHere()]).toEqual([3, true]);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(asked()).toBe(3);
  });

  it('is asked for as soon as the network is back', async () => {
    const { isHere, need } = setUp(1);
    need();
    await jest.advanceTimersByTimeAsync(100);
    dispatchEvent(new Event('online'));
    await jest.advanceTimersByTimeAsync(0);
    expect(isHere()).toBe(true);
  });
});

describe('a part that did not come', () => {
  it('is told to the person; another error goes where errors go', () => {
    TestBed.configureTestingModule({ providers: [provideMissingParts()] });
    const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const [handler, parts] = [TestBed.inject(ErrorHandler), TestBed.inject(MissingParts)];
    handler.handleError(new Error('something else'));
    expect([told.mock.calls.length, parts.hasAny()]).toEqual([1, false]);
    handler.handleError(Object.assign(new Error('NG0750'), { code: -750 }));
    expect([told.mock.calls.length, parts.hasAny()]).toEqual([1, true]);
    told.mockRestore();
  });
});
