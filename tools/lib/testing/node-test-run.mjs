import { globSync } from 'node:fs';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { ROOT } from '../paths.mjs';
import { plain } from './outcome.mjs';

/** Runs the tests of the tools with Node's own runner and counts them. */
export async function runToolTests(pattern = 'tools/**/*.test.mjs') {
  const files = globSync(pattern, { cwd: ROOT }).sort();
  const outcome = { passed: 0, failed: 0, failures: [] };
  const stream = run({ files, cwd: ROOT, concurrency: 1, isolation: 'process', timeout: 300_000 });
  stream.on('test:pass', (event) => {
    if (event.details?.type === 'suite') return;
    if (event.skip || event.todo) fail(event, 'This test was skipped; nothing is skipped silently.');
    else outcome.passed += 1;
  });
  stream.on('test:fail', (event) => {
    if (event.details?.type === 'suite' && event.details.error?.failureType === 'subtestsFailed') return;
    const { error } = event.details ?? {};
    fail(event, inspect(error?.cause ?? error, { depth: 4 }));
  });
  const fail = (event, reason) => {
    outcome.failed += 1;
    outcome.failures.push(`${event.file ?? 'tools'} › ${event.name}\n${plain(reason, 4_000)}`);
  };
  // The stream only runs while somebody reads it.
  for await (const event of stream) void event;
  return outcome;
}
