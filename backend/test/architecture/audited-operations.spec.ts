import { beforeAll, describe, expect, it } from '@jest/globals';
import { TRAIL_ACTIONS } from '@zicht/shared/audit/trail-actions';
import { describeApi } from '../../src/open-api.js';
import { AUDITED, wantsLine } from '../support/sweeps/audited-operations.js';
import { operationsOf } from '../support/sweeps/operations.js';
import type { Operation } from '../support/sweeps/operations.js';

/** What no single operation does: the service by itself, what comes with another line, and every reading of a trail of one's own. */
const BESIDES = [
  'trail.read',
  'account.signedIn',
  'assessment.reopen',
  'organisation.leavingPostponed',
  'organisation.left',
];

describe('the table of operations and what they leave in the trail', () => {
  let operations: Operation[];
  beforeAll(async () => {
    operations = operationsOf(await describeApi());
  });

  it('holds every operation that changes something or reads what is of others, and no other one', () => {
    const wanted = operations.filter(wantsLine).map(({ operation }) => operation.operationId);
    expect(Object.keys(AUDITED).sort()).toEqual(wanted.sort());
  });

  it('leads to every line that people can cause', () => {
    const led = Object.values(AUDITED).flatMap((each) => ('lines' in each ? each.lines : []));
    const all = Object.entries(TRAIL_ACTIONS).filter(([, kind]) => kind !== 'service');
    const unled = all.map(([action]) => action).filter((action) => !(led as string[]).includes(action));
    expect(unled.filter((action) => !BESIDES.includes(action))).toEqual([]);
  });
});
