import { deliveredLetters } from './delivered-letters.js';
import type { SmtpProcess } from './processes/smtp-process.js';
import type { TestServer } from './test-server.js';

/** What the link of the last invitation to this address holds, once the letters that wait have left. */
export async function invitationToken(server: TestServer, smtp: SmtpProcess, email: string): Promise<string> {
  const letters = await deliveredLetters(server, smtp);
  const letter = letters.findLast(({ to }) => [to].flat()[0]?.text === email.toLowerCase());
  return /uitnodiging#([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
}
