import { fork } from 'node:child_process';
import { once } from 'node:events';
import { ClearError } from '../clear-error.mjs';
import { inRoot } from '../paths.mjs';

/** Address from which the mail of the demo comes. */
const FROM = 'niet-antwoorden@zicht-op-uitbuiting.example';

/**
 * Starts the mailbox of the demo as a process of its own.
 *
 * @param {{ folder?: string, port?: number }} place where letters lie, and the port of its page; 0 for any free one
 * @returns {Promise<{ page: string, settings: Record<string, string>, stop: () => Promise<void> }>} where its page is, and the
 *   settings that lead a server to it
 */
export async function startMailbox({ folder, port } = {}) {
  const own = {
    ...(folder === undefined ? {} : { MAILBOX_FOLDER: folder }),
    ...(port === undefined ? {} : { MAILBOX_PORT: String(port) }),
  };
  const child = fork(inRoot('tools/mailbox.mjs'), {
    env: { ...process.env, ...own },
    execArgv: ['--import', new URL('../processes/follow-parent.mjs', import.meta.url).href],
  });
  const ended = once(child, 'exit');
  const [said] = await Promise.race([once(child, 'message'), ended.then(() => [undefined])]);
  if (said === undefined) throw new ClearError('The mailbox of the demo ended at once.');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { page: said.page, settings: { SMTP_URL: said.smtp, MAIL_FROM: FROM }, stop };
}
