import { describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from './index.js';

describe('migrations', () => {
  it('each have a moment of their own, and stand in its order', () => {
    const moments = MIGRATIONS.map(({ name }) => Number(name.slice(-13)));
    expect(moments).toEqual([...new Set(moments)].sort((one, other) => one - other));
  });
});
