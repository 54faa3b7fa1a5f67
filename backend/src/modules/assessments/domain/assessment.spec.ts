import { describe, expect, it } from '@jest/globals';
import {
  ASSESSMENT_STATUSES,
  ASSESSMENT_STEPS,
  transitionOf,
} from '@zicht/shared/assessments/assessment-status';
import { statusAfter } from './assessment.js';
import { IllegalTransition, StaleVersion } from './assessments.errors.js';

describe('statusAfter', () => {
  const legal = {
    'draft sendToBoard': 'awaitingApproval',
    'awaitingApproval takeBack': 'draft',
    'awaitingApproval sendBack': 'draft',
    'awaitingApproval approve': 'approved',
    'approved change': 'draft',
    'approved submit': 'submitted',
    'submitted reopen': 'draft',
  } as Record<string, string>;

  const pairs = ASSESSMENT_STATUSES.flatMap((status) => ASSESSMENT_STEPS.map((step) => ({ status, step })));

  it('knows seven legal pairs and no more', () => {
    const found = pairs.filter(({ status, step }) => transitionOf(step, status) !== undefined);
    expect(found.map(({ status, step }) => `${status} ${step}`).sort()).toEqual(Object.keys(legal).sort());
  });

  it.each(pairs)('takes or refuses $step from $status', ({ status, step }) => {
    const to = legal[`${status} ${step}`];
    const take = () => statusAfter({ status, version: 3 }, step, 3);
    if (to === undefined) expect(take).toThrow(IllegalTransition);
    else expect(take()).toBe(to);
  });

  it.each(pairs)('refuses $step from $status on another version', ({ status, step }) => {
    expect(() => statusAfter({ status, version: 3 }, step, 2)).toThrow(StaleVersion);
  });
});
