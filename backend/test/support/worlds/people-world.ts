import type { People } from '@zicht/shared/identity/people.contract';
import { DEMO } from './demo-world.js';
import { invitationToken } from '../invitation-token.js';
import { SmtpProcess } from '../processes/smtp-process.js';
import { TestServer } from '../test-server.js';
import type { Browser } from '../test-server.js';

/** Where the people of De Brug are. */
export const PEOPLE = `/api/organisations/${DEMO.brug}/people`;
/** Where others are invited to it. */
export const INVITATIONS = `/api/organisations/${DEMO.brug}/invitations`;
/** What newcomers choose. */
export const NEW_PASSWORD = 'paarse fiets in de regen';

/** A server and its mail, and the coordinator of De Brug, who invites people. */
export class PeopleWorld {
  private constructor(
    readonly server: TestServer,
    readonly smtp: SmtpProcess,
    public coordinator: Browser,
  ) {}

  static async start(): Promise<PeopleWorld> {
    const smtp = await SmtpProcess.start();
    const server = await TestServer.start({ settings: smtp.settings });
    return new PeopleWorld(server, smtp, await server.signedIn(DEMO.coordinator));
  }

  /** Nobody has knocked, the coordinator signed in just now, and no letter was sent. */
  async beginAnew(): Promise<void> {
    await this.server.query('TRUNCATE identity.attempts');
    this.coordinator = await this.server.signedIn(DEMO.coordinator);
    this.smtp.taken.length = 0;
  }

  /** The people as the coordinator sees them, or somebody else. */
  async people(browser = this.coordinator): Promise<People> {
    return (await browser.get(PEOPLE).expect(200)).body as People;
  }

  invite(email: string, roles = ['contributor']) {
    return this.coordinator.post(INVITATIONS).send({ email, roles, locale: 'nl' });
  }

  /** Invites somebody and gives what the link in the letter holds. */
  async invited(email: string, roles?: string[]): Promise<string> {
    await this.invite(email, roles).expect(204);
    return this.lastToken(email);
  }

  lastToken(email: string): Promise<string> {
    return invitationToken(this.server, this.smtp, email);
  }

  accept(token: string, more: object = {}) {
    return this.server
      .browser()
      .post('/api/invitation/acceptance')
      .send({ token, name: 'Puck Vermeer', password: NEW_PASSWORD, locale: 'nl', ...more });
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.smtp.stop();
  }
}
