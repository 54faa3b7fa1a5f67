import { TestBed } from '@angular/core/testing';
import { ApiClient } from '../http/api-client';
import { ApiProblem } from '../http/api-problem';
import { FrameworkStore } from './framework.store';

function storeWith(answer: (path: string) => unknown) {
  const asked: string[] = [];
  const get = async (path: string): Promise<unknown> => {
    asked.push(decodeURIComponent(path));
    return Promise.resolve(answer(path));
  };
  TestBed.configureTestingModule({ providers: [{ provide: ApiClient, useValue: { get } }] });
  return { store: TestBed.inject(FrameworkStore), asked };
}

const VERSIONS = ['2026.1', '2027.1'].map((version) => ({ code: 'zou', version }));

describe('the frameworks', () => {
  it('that are asked for in one breath come in one answer, each to who asked for it, and once', async () => {
    const { store, asked } = storeWith(() => ({ frameworks: VERSIONS }));
    const [newer, older, again] = await Promise.all([
      store.get('zou', '2027.1'),
      store.get('zou', '2026.1'),
      store.get('zou', '2027.1'),
    ]);
    expect([newer.version, older.version]).toEqual(['2027.1', '2026.1']);
    expect(again).toBe(newer);
    expect(await store.get('zou', '2026.1')).toBe(older);
    expect(asked).toEqual(['/api/frameworks/zou@2026.1,zou@2027.1']);
  });

  it('that did not come are asked for again', async () => {
    let isThere = false;
    const { store, asked } = storeWith(() => {
      if (!isThere) throw new ApiProblem(503, 'unexpected');
      return { frameworks: VERSIONS };
    });
    await expect(store.get('zou', '2027.1')).rejects.toThrow('unexpected');
    isThere = true;
    expect((await store.get('zou', '2027.1')).version).toBe('2027.1');
    expect(asked).toEqual(['/api/frameworks/zou@2027.1', '/api/frameworks/zou@2027.1']);
  });
});
