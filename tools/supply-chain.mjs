/**
 * What the running service is built on, of whom and under which licence: docs/sbom.json, in CycloneDX's form.
 * Usage: npm run sbom, after every change of package-lock.json
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { runTool } from './lib/clear-error.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';

/** Where the list lies. */
export const SBOM = inRoot('docs/sbom.json');

/** Licences that ask no more than to be named, also of who runs the service for others. */
export const LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
];

/** Packages that say their licence in an older way than the lock file reads; each read in the package itself. */
const READ_BY_HAND = {
  busboy: 'MIT',
  'passport-local': 'MIT',
  'passport-strategy': 'MIT',
  pause: 'MIT',
  streamsearch: 'MIT',
};

/**
 * Packages of others that the lock file names, those of one version once.
 *
 * @param {object} lock content of package-lock.json
 * @returns {{ id: string, name: string, integrity?: string, licence?: string, isRuntime: boolean, hasScript: boolean }[]}
 */
export function packagesOf(lock) {
  const found = new Map();
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!path.includes('node_modules/') || entry.link) continue;
    const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const id = `${name}@${entry.version}`;
    found.set(id, {
      id,
      name,
      integrity: entry.integrity,
      licence: entry.license ?? READ_BY_HAND[name],
      isRuntime: !entry.dev || found.get(id)?.isRuntime === true,
      hasScript: entry.hasInstallScript === true,
    });
  }
  return [...found.values()];
}

/** npm's own list, without what is only there to build and test, and without what differs each time it is made. */
function sbom() {
  const runtime = new Map(
    packagesOf(JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')))
      .filter(({ isRuntime }) => isRuntime)
      .map((one) => [one.id, one]),
  );
  // npm's own `--omit=dev` also leaves out what both need.
  const said = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { $schema, bomFormat, specVersion, components } = JSON.parse(said);
  const { name, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return {
    $schema,
    bomFormat,
    specVersion,
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components: components
      .filter(({ name, version }) => runtime.has(`${name}@${version}`))
      .map(({ type, name, version, purl, hashes }) => ({
        type,
        name,
        version,
        purl,
        licenses: [{ expression: runtime.get(`${name}@${version}`).licence }],
        hashes,
      }))
      .sort((a, b) => (a.purl < b.purl ? -1 : 1)),
  };
}

if (import.meta.main) {
  await runTool(async () => writeFileSync(SBOM, `${JSON.stringify(sbom(), null, 1)}\n`));
}
