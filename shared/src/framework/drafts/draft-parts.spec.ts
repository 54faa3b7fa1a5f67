import { describe, expect, it } from '@jest/globals';
import { readFramework } from '../testing/read-framework.js';
import {
  assembleFramework,
  partKey,
  partOfPointer,
  splitFramework,
  type PartContent,
} from './draft-parts.js';

const framework = readFramework('normenkader') as unknown as PartContent;
const parts = splitFramework(framework);

describe('parts of a draft', () => {
  it('make the same file again, in the same order', () => {
    expect(parts).toHaveLength(1 + 8 + 40);
    expect(assembleFramework(parts)).toEqual(framework);
    expect(parts[0]).toMatchObject({ kind: 'framework', code: 'zicht-op-uitbuiting' });
    expect(new Set(parts.map(partKey)).size).toBe(parts.length);
  });

  it.each([
    ['/title/nl', 'framework/zicht-op-uitbuiting', '/title/nl'],
    ['/themes/1/weight', 'theme/SCH', '/weight'],
    ['/criteria/0/question/en', 'criterion/KEN-01', '/question/en'],
    ['/criteria/0', 'criterion/KEN-01', ''],
    ['', 'framework/zicht-op-uitbuiting', ''],
  ])('are found by the pointer of a fault: %s', (pointer, key, path) => {
    const found = partOfPointer(parts, pointer);
    expect([found.part && partKey(found.part), found.path]).toEqual([key, path]);
  });

  it('are none where the pointer leads beyond the last one', () => {
    expect(partOfPointer(parts, '/criteria/99/code')).toEqual({ part: null, path: '/code' });
  });
});
