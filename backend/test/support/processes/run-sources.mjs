/**
 * Lets Node run the server's sources as they are, without a build: `node --import …/run-sources.mjs src/main.ts`.
 * A drill kills and restarts a real process of exactly what stands in the checkout, a sabotaged line included.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const SHARED = new URL('../../../../shared/src/', import.meta.url);

const OPTIONS = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2023',
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** Jest's runner adds a query to the address of a test, so that it is read anew each time. */
function isSource(url) {
  return url.replace(/\?.*/, '').endsWith('.ts');
}

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('@zicht/shared/')) {
      const url = new URL(`${specifier.slice('@zicht/shared/'.length)}.ts`, SHARED).href;
      return { url, format: 'module', shortCircuit: true };
    }
    const isOurs = context.parentURL && isSource(context.parentURL) && /^\.\.?\/.*\.js$/.test(specifier);
    return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
  load(url, context, next) {
    if (!isSource(url)) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...OPTIONS, filename, swcrc: false });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
