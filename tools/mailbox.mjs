/**
 * A mail server for the demo, and a page that shows what it got: nothing leaves this machine. Started by `npm start`, which
 * it tells its two addresses; the letters lie in .data/mailbox.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { answer } from './lib/mailbox/answer.mjs';
import { Letters } from './lib/mailbox/letters.mjs';
import { DATA } from './lib/paths.mjs';
import { isFree } from './lib/ports.mjs';

const HOST = '127.0.0.1';
const LARGEST = 1_000_000;

const letters = new Letters(process.env.MAILBOX_FOLDER ?? join(DATA, 'mailbox'));
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  size: LARGEST,
  onData(stream, _session, done) {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', () =>
      letters.keep(Buffer.concat(parts)).then(
        () => done(),
        () => done(new Error('The letter could not be kept')),
      ),
    );
  },
});
smtp.on('error', () => undefined);
const pages = createServer((request, response) => void answer(letters, request, response));

const wanted = Number(process.env.MAILBOX_PORT ?? 8025);
const port = wanted > 0 && (await isFree(wanted, HOST)) ? wanted : 0;
await new Promise((resolve) => smtp.listen(0, HOST, resolve));
await new Promise((resolve) => pages.listen(port, HOST, resolve));
process.send?.({
  smtp: `smtp://${HOST}:${smtp.server.address().port}`,
  page: `http://localhost:${pages.address().port}`,
});
process.on('SIGTERM', () => process.exit(0));
