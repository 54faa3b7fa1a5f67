import { describe, expect, it } from '@jest/globals';
import { submissionReference } from './submission-reference.js';

describe('submissionReference', () => {
  it.each([
    ['0'.repeat(64), 'ZE-2027-000000'],
    ['f'.repeat(64), 'ZE-2027-ZZZZZZ'],
    [`84210842${'0'.repeat(56)}`, 'ZE-2027-GGGGGG'],
    [`00000004${'0'.repeat(56)}`, 'ZE-2027-000001'],
    [`00000003${'f'.repeat(56)}`, 'ZE-2027-000000'],
  ])('takes the first thirty bits of %s', (sha256, reference) => {
    expect(submissionReference(2027, sha256)).toBe(reference);
  });
});
