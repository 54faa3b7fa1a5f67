import { describe, expect, it } from '@jest/globals';
import { DRAFT_STATES, DRAFT_STEPS, obstacleOf, type DraftStepName } from './draft-steps.js';

const steps = Object.keys(DRAFT_STEPS) as DraftStepName[];
const obstacle = (step: DraftStepName, state: (typeof DRAFT_STATES)[number], who = 'b', faults = 0) =>
  obstacleOf(step, { state, proposedBy: 'a' }, who, faults);

describe('steps of a draft', () => {
  it('are possible from these states and no others', () => {
    const possible = DRAFT_STATES.map((state) => steps.filter((step) => obstacle(step, state) === null));
    expect(possible).toEqual([['propose', 'withdraw'], ['takeBack', 'publish', 'withdraw'], [], []]);
  });

  it('let nobody publish what they proposed', () => {
    expect(obstacle('publish', 'proposed', 'a')).toBe('samePerson');
    expect(obstacle('takeBack', 'proposed', 'a')).toBeNull();
  });

  it('need a draft without faults to propose and to publish, not to take back or withdraw', () => {
    expect(obstacle('propose', 'draft', 'b', 1)).toBe('faults');
    expect(obstacle('publish', 'proposed', 'b', 1)).toBe('faults');
    expect(obstacle('takeBack', 'proposed', 'b', 1)).toBeNull();
    expect(obstacle('withdraw', 'draft', 'b', 1)).toBeNull();
  });
});
