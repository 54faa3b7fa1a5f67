import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAlive, run, until } from './processes.mjs';

test('a command that takes too long is killed with all that it started', async () => {
  const nested = `const { spawn } = require('node:child_process');
    const inner = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
    console.log(inner.pid); setInterval(() => {}, 1000);`;
  const result = await run(process.execPath, ['-e', nested], { limit: 1_500 });
  assert.equal(result.isTimeout, true);
  const inner = Number(result.stdout);
  assert.ok(inner > 0, 'the inner process told its id');
  assert.ok(await until(() => !isAlive(inner), 5_000), 'the inner process is gone too');
});

test('a grandchild that holds the pipes does not keep its parent from ending', async () => {
  const leavesOneBehind = `const { spawn } = require('node:child_process');
    const inner = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'inherit', detached: true });
    console.log(inner.pid); inner.unref(); process.exit(3);`;
  const result = await run(process.execPath, ['-e', leavesOneBehind], { limit: 30_000 });
  process.kill(Number(result.stdout), 'SIGKILL');
  assert.deepEqual({ code: result.code, isTimeout: result.isTimeout }, { code: 3, isTimeout: false });
});
