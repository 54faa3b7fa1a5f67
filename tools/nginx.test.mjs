import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesOfBudgets } from './check-sizes.mjs';
import { compressPages } from './compress-pages.mjs';
import { BUILT } from './lib/build.mjs';
import { inRoot } from './lib/paths.mjs';
import { run, until } from './lib/processes/processes.mjs';
import { freePort } from './lib/ports.mjs';

const CONTENT = `// ${'x'.repeat(5_000)}`;
const TEXT_FILES = [
  'main-ABCD2345.js',
  'styles-ABCD2345.css',
  'favicon.svg',
  'worker.js',
  'ngsw.json',
  'app.json',
  '3rdpartylicenses.txt',
];

describe('docker/nginx.conf', () => {
  let folder;
  let nginx;
  let backend;
  let url;

  before(async () => {
    const program = await findNginx();
    folder = mkdtempSync(join(tmpdir(), 'zicht-nginx-'));
    const [port, backendPort] = [await freePort(), await freePort()];
    backend = createServer((request, response) => {
      response.setHeader(
        'X-Seen',
        JSON.stringify([request.url, request.headers['x-forwarded-proto'], request.headers.host]),
      );
      response.end('from the backend');
    }).listen(backendPort, '127.0.0.1');
    const pages = join(folder, 'pages');
    mkdirSync(pages);
    writeFileSync(join(pages, 'index.html'), '<!doctype html><title>page</title>');
    for (const name of TEXT_FILES) writeFileSync(join(pages, name), CONTENT);
    await compressPages(pages);
    writeFileSync(join(pages, 'plain-ABCD2345.woff2'), 'font');
    // The real file; only the places that the container provides are put elsewhere.
    const config = readFileSync(inRoot('docker/nginx.conf'), 'utf8')
      .replaceAll(' /tmp/', ` ${folder}/`)
      .replace('listen 8080;', `listen 127.0.0.1:${port};`)
      .replace('server backend:3000;', `server 127.0.0.1:${backendPort};`)
      .replaceAll('/usr/share/nginx/html', pages)
      .replaceAll('/etc/nginx/security-headers.conf', inRoot('docker/security-headers.conf'))
      .replace('/dev/stdout', join(folder, 'access.log'))
      .replace('worker_processes auto;', 'worker_processes 1;');
    const file = join(folder, 'nginx.conf');
    writeFileSync(file, config);
    const checked = await run(program, ['-t', '-c', file, '-p', folder]);
    assert.equal(checked.code, 0, checked.stderr);
    if (process.getuid?.() === 0) await run('chmod', ['-R', 'a+rX', folder]);
    nginx = spawn(program, ['-c', file, '-p', folder, '-g', 'daemon off;'], { stdio: 'ignore' });
    url = `http://127.0.0.1:${port}`;
    assert.ok(
      await until(
        () =>
          fetch(url).then(
            () => true,
            () => false,
          ),
        5_000,
      ),
      'nginx did not start',
    );
  });

  after(() => {
    nginx?.kill('SIGTERM');
    backend?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  /** Like a browser, but the body as it came over the wire is weighed before it is read. */
  async function ask(path, accepted) {
    const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
    const response = await new Promise((resolve, reject) =>
      get(url + path, { headers }, resolve).on('error', reject),
    );
    const body = Buffer.concat(await response.toArray());
    const encoding = response.headers['content-encoding'];
    const words =
      encoding === undefined ? body : encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body);
    return {
      status: response.statusCode,
      headers: response.headers,
      size: body.length,
      words: String(words),
    };
  }

  it('gives the page for every path of the app, never cached', async () => {
    for (const path of ['/', '/start', '/zelfevaluatie/2027/vraag/BOR-02']) {
      const response = await fetch(url + path);
      assert.equal(response.status, 200, path);
      assert.match(await response.text(), /<title>page/);
      assert.equal(response.headers.get('cache-control'), 'no-cache', path);
      assert.match(response.headers.get('content-type'), /text\/html/);
    }
  });

  it('answers 404 for a file that is not there', async () => {
    const response = await fetch(`${url}/main-ZZZZ9999.js`);
    assert.equal(response.status, 404);
    assert.match(response.headers.get('content-security-policy'), /default-src 'none'/);
  });

  it('lets browsers keep files with a hash in the name, and no others', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const hashed = await ask('/main-ABCD2345.js', encoding);
      assert.equal(hashed.headers['cache-control'], 'public, max-age=31536000, immutable', encoding);
      // A worker or list of files that a browser holds on to would keep it at an old version.
      for (const path of ['/favicon.svg', '/worker.js', '/ngsw.json']) {
        const plain = await ask(path, encoding);
        assert.equal(plain.headers['cache-control'], 'no-cache', `${path} ${encoding}`);
      }
    }
  });

  for (const [accepted, encoding] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['br', 'br'],
    ['gzip;q=0.5, br;q=0.8', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['gzip, br;q=0.000', 'gzip'],
    ['sobre', undefined],
    ['identity', undefined],
    [undefined, undefined],
  ]) {
    it(`answers "${accepted}" with ${encoding ?? 'the file itself'}, and the same words`, async () => {
      for (const name of TEXT_FILES) {
        const answer = await ask(`/${name}`, accepted);
        assert.equal(answer.status, 200);
        assert.equal(answer.headers['content-encoding'], encoding, name);
        assert.equal(answer.headers['vary'], 'Accept-Encoding', name);
        assert.equal(answer.words, CONTENT, name);
        assert.ok(encoding === undefined || answer.size < 100, `${name}: ${answer.size}`);
      }
      const page = await ask('/zelfevaluatie/2027', accepted);
      assert.equal(page.headers['content-encoding'], encoding);
      assert.match(page.words, /<title>page/);
    });
  }

  it('names the type of what is in a file, compressed or not, once', async () => {
    for (const [name, type] of [
      ['main-ABCD2345.js', /^(text|application)\/javascript/],
      ['styles-ABCD2345.css', /^text\/css/],
      ['favicon.svg', /^image\/svg\+xml/],
      ['app.json', /^application\/json/],
      ['3rdpartylicenses.txt', /^text\/plain/],
      ['start', /^text\/html/],
    ])
      for (const encoding of ['br', 'gzip', 'identity'])
        assert.match((await ask(`/${name}`, encoding)).headers['content-type'], type, `${name} ${encoding}`);
    const font = await ask('/plain-ABCD2345.woff2', 'br');
    assert.deepEqual([font.headers['content-encoding'], font.words], [undefined, 'font']);
  });

  it('hands out no compressed file by its own name', async () => {
    for (const path of ['/main-ABCD2345.js.br', '/main-ABCD2345.js.gz', '/brotli/main-ABCD2345.js.br'])
      for (const encoding of ['br', 'identity']) assert.equal((await ask(path, encoding)).status, 404, path);
  });

  it('sends the first load of the real build within its budget', async () => {
    const sent = async (name) => (await ask(`/${name}`, 'br')).size;
    // The same files that tools/check-sizes.mjs weighs, copied to where nginx serves.
    cpSync(BUILT.pages, join(folder, 'pages'), { recursive: true });
    if (process.getuid?.() === 0) await run('chmod', ['-R', 'a+rX', folder]);
    for (const { name, limit, files } of filesOfBudgets()) {
      let sum = 0;
      for (const file of files) sum += await sent(file);
      assert.ok(sum > 0 && sum <= limit * 1_000, `${name}: ${sum}`);
    }
  });

  it('hands /api to the backend with the outer scheme, and adds nothing to its answer', async () => {
    const response = await fetch(`${url}/api/session?x=1`, { headers: { 'x-forwarded-proto': 'https' } });
    assert.equal(await response.text(), 'from the backend');
    const [path, scheme] = JSON.parse(response.headers.get('x-seen'));
    assert.deepEqual([path, scheme], ['/api/session?x=1', 'https']);
    assert.equal(response.headers.get('content-security-policy'), null);
  });

  it('gives the same security headers as the backend', async () => {
    const expected = await headersOfBackend();
    for (const path of ['/start', '/main-ABCD2345.js', '/main-ZZZZ9999.js', '/main-ABCD2345.js.br']) {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const { headers } = await ask(path, encoding);
        const got = Object.fromEntries(Object.keys(expected).map((name) => [name, headers[name]]));
        assert.deepEqual(got, expected, `${path} ${encoding}`);
        assert.doesNotMatch(headers.server, /\d/);
      }
    }
  });
});

async function headersOfBackend() {
  const file = inRoot('backend/dist/platform/http/pages/security-headers.js');
  assert.ok(existsSync(file), 'The backend is not built: npm run build -- backend');
  const { securityHeaders } = await import(pathToFileURL(file));
  const headers = {};
  const response = {
    setHeader: (name, value) => (headers[name.toLowerCase()] = String(value)),
    removeHeader: () => undefined,
  };
  for (const handler of securityHeaders(true)) {
    await new Promise((resolve, reject) =>
      handler({}, response, (error) => (error ? reject(error) : resolve())),
    );
  }
  return headers;
}

/** nginx of the machine, or Debian's package where this process may install it; without one the tests are red. */
async function findNginx() {
  const find = () =>
    [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
      .map((directory) => join(directory, 'nginx'))
      .find((path) => existsSync(path));
  if (!find() && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env }).catch(() => undefined);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'nginx-light'], { env }).catch(
      () => undefined,
    );
  }
  const found = find();
  assert.ok(
    found,
    'No nginx to check docker/nginx.conf with: install nginx (Debian: nginx-light) and run the tests again.',
  );
  return found;
}
