import type { ParsedMail } from 'mailparser';
import { DeliverAccountMail } from '../../src/modules/notifications/use-cases/mail/deliver-account-mail.js';
import type { SmtpProcess } from './processes/smtp-process.js';
import type { TestServer } from './test-server.js';

/** Sends the letters about accounts that wait; gives all that the mail server took so far, the newest last. */
export async function deliveredLetters(server: TestServer, smtp: SmtpProcess): Promise<ParsedMail[]> {
  const before = smtp.taken.length;
  const sent = await server.app.get(DeliverAccountMail).execute();
  // The mail server says that it took a letter before it tells us which.
  await smtp.hasTaken(before + sent);
  return smtp.letters();
}
