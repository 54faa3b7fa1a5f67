import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createTransport } from 'nodemailer';
import { Letters } from './letters.mjs';
import { startMailbox } from './start.mjs';

const LETTER = {
  from: 'niet-antwoorden@zicht.example',
  to: 'fatma@debrug.example',
  subject: 'U moet nog indienen <script>alert(1)</script>',
  text: 'Alles is ingevuld: https://zicht.example/start',
  html: '<p>Alles is <b>ingevuld</b></p>',
};

describe('the mailbox of the demo', () => {
  let folder;
  let mailbox;
  let transport;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zicht-mailbox-'));
    mailbox = await startMailbox({ folder, port: 0 });
    transport = createTransport(mailbox.settings.SMTP_URL);
  });
  after(async () => {
    transport?.close();
    await mailbox?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const read = async (path) => {
    const response = await fetch(`${mailbox.page}${path}`);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  it('says what to do while it is empty, in both languages', async () => {
    assert.match((await read('/')).text, /Er is nog geen mail/);
    assert.match((await read('/?lang=en')).text, /There is no mail yet/);
  });

  it('takes a letter, lists it and shows it formatted and plain, with its marks made harmless', async () => {
    await transport.sendMail(LETTER);
    const list = await read('/');
    const [, path] = /href="(\/letters\/[^"?]+)/.exec(list.text) ?? [];
    assert.ok(path, list.text);
    assert.match(list.text, /U moet nog indienen &lt;script&gt;/);
    assert.doesNotMatch(list.text, /<script>/);
    const letter = await read(path);
    assert.match(letter.text, /fatma@debrug\.example/);
    assert.match(letter.text, /<a href="https:\/\/zicht\.example\/start">/);
    assert.match(letter.headers.get('content-security-policy'), /default-src 'none'/);
    const formatted = await read(`${path}/html`);
    assert.match(formatted.text, /Alles is <b>ingevuld<\/b>/);
    assert.match(formatted.headers.get('content-security-policy'), /sandbox/);
  });

  it('answers nobody who comes by another name, and gives no file but letters', async () => {
    const asked = (path, headers, method = 'GET') =>
      new Promise((resolve, reject) => {
        request(`${mailbox.page}${path}`, { headers, method }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    assert.equal(await asked('/', { host: 'evil.example' }), 421);
    assert.equal(await asked('/', {}, 'POST'), 405);
    for (const path of ['/letters/none', '/letters/..%2f..%2fsecrets.json', '/elsewhere'])
      assert.equal(await asked(path, {}), 404);
  });

  it('keeps letters over a restart, the newest two hundred', async () => {
    await mailbox.stop();
    mailbox = await startMailbox({ folder, port: 0 });
    transport = createTransport(mailbox.settings.SMTP_URL);
    assert.match((await read('/')).text, /U moet nog indienen/);
    const letters = new Letters(join(folder, 'many'));
    for (let count = 0; count < 203; count += 1) await letters.keep(`Subject: ${count}\r\n\r\n`);
    assert.equal((await letters.list()).length, 200);
  });
});
