import { describe, expect, it } from '@jest/globals';
import { compareVersions, lastVersion } from './version-order.js';

const versions = ['2027.9', '2024.1', '2027.10', '2028.1'].map((version) => ({ code: 'a', version }));

describe('versions', () => {
  it('come after each other by year, then by number', () => {
    expect(versions.map(({ version }) => version).sort(compareVersions)).toEqual([
      '2024.1',
      '2027.9',
      '2027.10',
      '2028.1',
    ]);
  });

  it('have a last one, of the same framework and before another one', () => {
    expect(lastVersion(versions, 'a')?.version).toBe('2028.1');
    expect(lastVersion(versions, 'a', '2028.1')?.version).toBe('2027.10');
    expect(lastVersion(versions, 'a', '2024.1')).toBeNull();
    expect(lastVersion(versions, 'b')).toBeNull();
  });
});
