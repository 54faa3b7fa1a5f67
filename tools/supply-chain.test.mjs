import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inRoot } from './lib/paths.mjs';
import { LICENCES, packagesOf, SBOM } from './supply-chain.mjs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read(inRoot('package.json'));
const lock = read(inRoot('package-lock.json'));
const packages = packagesOf(lock);
const runtime = packages.filter(({ isRuntime }) => isRuntime);

describe('what we build on', () => {
  it('is asked for by exact version', () => {
    const asked = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}),
    );
    assert.ok(asked.length > 50);
    const loose = asked.filter(
      ([name, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) && !name.startsWith('@zicht/'),
    );
    assert.deepEqual(loose, []);
  });

  it('is proven by a hash, and comes from wherever the registry of the moment is', () => {
    assert.deepEqual(
      packages.filter(({ integrity }) => !/^sha512-/.test(integrity ?? '')),
      [],
    );
    const elsewhere = Object.entries(lock.packages).filter(([, { link, resolved }]) => !link && resolved);
    assert.deepEqual(elsewhere, []);
  });

  it('runs nothing at its install but what somebody read and listed', () => {
    const known = Object.keys(manifest.allowScripts);
    const withScript = packages.filter(({ hasScript }) => hasScript).map(({ name }) => name);
    assert.deepEqual([...new Set(withScript)].sort(), known.sort());
  });

  it('is free to use in a service for others', () => {
    const named = ({ licence }) => (licence ?? 'none').replace(/[()]/g, '').split(' OR ');
    const others = runtime.filter((one) => !named(one).some((name) => LICENCES.includes(name)));
    assert.deepEqual(others, []);
  });

  it('is on the list that comes along, wholly and with the same hashes: else npm run sbom', () => {
    const hashOf = ({ hashes }) => `sha512-${Buffer.from(hashes[0].content, 'hex').toString('base64')}`;
    const listed = read(SBOM).components.map((one) => `${one.name}@${one.version} ${hashOf(one)}`);
    assert.deepEqual(listed.sort(), runtime.map(({ id, integrity }) => `${id} ${integrity}`).sort());
  });
});
