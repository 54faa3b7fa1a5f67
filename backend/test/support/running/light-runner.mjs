/**
 * Jest's set-up of a process that runs the server's tests in Node itself: it reads the sources as they are, and gives each file
 * that asks for `@jest/globals` the words of the runner, with a limit of its own on how long a test may take.
 */
import { registerHooks } from 'node:module';
import '../processes/run-sources.mjs';

const WORDS = new URL('jest-words.mjs', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== '@jest/globals') return next(specifier, context);
    const url = new URL(WORDS);
    url.searchParams.set('for', context.parentURL);
    return { url: url.href, format: 'module', shortCircuit: true };
  },
});
