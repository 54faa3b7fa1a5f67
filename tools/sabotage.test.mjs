import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultOf } from './sabotage.mjs';
import { SABOTAGE } from './sabotage/list.mjs';

test('every patch of the list fits the sources as they are', () => {
  const faults = SABOTAGE.flatMap((entry) => {
    const fault = faultOf(entry);
    return fault === undefined ? [] : [`${entry.promise}: ${fault}`];
  });
  assert.deepEqual(faults, []);
});

test('every promise is told apart by its words', () => {
  const promises = SABOTAGE.map(({ promise }) => promise);
  assert.deepEqual(
    promises.filter((promise, index) => promises.indexOf(promise) !== index),
    [],
  );
});

test('a patch that fits nowhere, or changes nothing, is told', () => {
  const [entry] = SABOTAGE;
  assert.match(faultOf({ ...entry, find: 'no such text' }) ?? '', /stands 0 times/);
  assert.match(faultOf({ ...entry, replace: entry.find }) ?? '', /changes nothing/);
  assert.match(faultOf({ ...entry, file: 'no/such/file.ts' }) ?? '', /not there any more/);
  assert.match(faultOf({ ...entry, only: 'no such test' }) ?? '', /No test is called/);
});
