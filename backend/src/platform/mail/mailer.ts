import { PassThrough } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { CONFIG } from '../../config/config.token.js';
import type { Config, MailConfig } from '../../config/config.js';
import { mailNotAccepted } from './mail-fault.js';

/** One letter, to one person. */
export interface Mail {
  /** A bare address; names stay out of headers. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same at every attempt, so that a receiver recognises a letter that comes twice. */
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Hands mail to the SMTP server of the settings; without one, nothing leaves. */
@Injectable()
export class Mailer {
  private readonly settings: MailConfig | undefined;

  constructor(@Inject(CONFIG) config: Config) {
    this.settings = config.mail;
  }

  /** False when no mail server is set. */
  get isOn(): boolean {
    return this.settings !== undefined;
  }

  /**
   * Resolves when the server took the letter.
   * @throws MailNotAccepted for every reason why it did not, or why nobody knows
   */
  async send({ headers, ...mail }: Mail): Promise<void> {
    if (this.settings === undefined) throw new Error('No mail server is set');
    let isHandedOver = false;
    const transport = transportOf(this.settings);
    transport.use('stream', ({ message }, done) => {
      message.processFunc((letter) =>
        letter.pipe(new PassThrough()).once('end', () => {
          isHandedOver = true;
        }),
      );
      done();
    });
    try {
      await transport.sendMail({ from: this.settings.from, ...mail, headers: { ...headers } });
    } catch (error) {
      throw mailNotAccepted(error, isHandedOver);
    } finally {
      transport.close();
    }
  }
}

function transportOf(mail: MailConfig) {
  return createTransport({
    host: mail.host,
    port: mail.port,
    secure: mail.isEncrypted,
    requireTLS: mail.requiresTls,
    ignoreTLS: !mail.isEncrypted && !mail.requiresTls,
    ...(mail.user === '' ? {} : { auth: { user: mail.user, pass: mail.password } }),
    disableFileAccess: true,
    disableUrlAccess: true,
    // A server that hangs is given up; a letter waits in the database, not in memory.
    connectionTimeout: mail.timeoutMilliseconds,
    greetingTimeout: mail.timeoutMilliseconds,
    socketTimeout: mail.timeoutMilliseconds,
    dnsTimeout: mail.timeoutMilliseconds,
  });
}
