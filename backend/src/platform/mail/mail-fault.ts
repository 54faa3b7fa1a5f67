/** Why a mail server did not take a letter: a word for the operator, never what the server wrote. */
export const MAIL_FAULTS = ['unreachable', 'refused', 'signInRefused', 'noAnswer', 'broken'] as const;

/** Word for what went wrong with a letter. */
export type MailFault = (typeof MAIL_FAULTS)[number];

/** The server did not acknowledge a letter. */
export class MailNotAccepted extends Error {
  constructor(
    readonly fault: MailFault,
    /** The whole letter went over the line, so it may have arrived: sending it again can repeat it. */
    readonly isUncertain: boolean,
  ) {
    super(`The mail server did not take a letter: ${fault}`);
    this.name = 'MailNotAccepted';
  }
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN']);

/** Reads what nodemailer throws; `isHandedOver` says whether the whole letter went over the line. */
export function mailNotAccepted(error: unknown, isHandedOver: boolean): MailNotAccepted {
  const { code, originalCode, responseCode } = fieldsOf(error);
  // A server that spoke did not take the letter: nothing is uncertain then.
  const hasSpoken = typeof responseCode === 'number';
  return new MailNotAccepted(faultOf({ code, originalCode, hasSpoken }), isHandedOver && !hasSpoken);
}

function faultOf(given: { code: unknown; originalCode: unknown; hasSpoken: boolean }): MailFault {
  const { code, originalCode } = given;
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'signInRefused';
  if (given.hasSpoken) return 'refused';
  if (code === 'ETIMEDOUT') return 'noAnswer';
  return code === 'EDNS' || UNREACHABLE.has(String(originalCode ?? code)) ? 'unreachable' : 'broken';
}

function fieldsOf(error: unknown): { code?: unknown; originalCode?: unknown; responseCode?: unknown } {
  return typeof error === 'object' && error !== null ? error : {};
}
