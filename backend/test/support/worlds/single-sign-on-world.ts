import { DEMO } from './demo-world.js';
import { CLIENT, ProviderProcess, visitProvider } from '../processes/provider-process.js';
import type { ProviderPerson } from '../processes/provider-process.js';
import { TestServer } from '../test-server.js';
import type { Browser } from '../test-server.js';

/** Where the coordinator of De Brug sets the provider up. */
export const PROVIDER = `/api/organisations/${DEMO.brug}/identity-provider`;

const SETTINGS = {
  ...CLIENT,
  roleClaim: null,
  roleMapping: [],
  letsNewcomersIn: false,
  trustsSecondStep: false,
  secondStepLevel: null,
};

/** Settings by which groups of the provider give roles. */
export const MAPPING = {
  roleClaim: 'groups',
  roleMapping: [
    { value: 'zicht invullen', role: 'contributor' },
    { value: 'zicht bestuur', role: 'boardMember' },
    { value: 'zicht beheer', role: 'coordinator' },
  ],
};

/** A server, a provider of its own process, and the coordinator of De Brug, whose people sign in through it. */
export class SingleSignOnWorld {
  /** Short name of the organisation; there once the provider was set up. */
  code = '';
  /** Where the provider sends people back to; there once it was set up. */
  back = '';

  private constructor(
    readonly server: TestServer,
    readonly provider: ProviderProcess,
    public coordinator: Browser,
  ) {}

  /** With a provider that is not set up yet. */
  static async start(settings: Record<string, string> = {}): Promise<SingleSignOnWorld> {
    const server = await TestServer.start({ settings });
    const provider = await ProviderProcess.start();
    const world = new SingleSignOnWorld(server, provider, await server.signedIn(DEMO.coordinator));
    await world.people();
    return world;
  }

  /** With a provider that is set up, tested and switched on. */
  static async startOn(settings?: Record<string, string>): Promise<SingleSignOnWorld> {
    const world = await SingleSignOnWorld.start(settings);
    await world.setUp();
    await world.provider.registerAt(world.back);
    await world.test();
    const { status } = await world.turn(true);
    if (status !== 204) throw new Error(`The provider could not be switched on: ${status}`);
    return world;
  }

  /** Nobody has knocked, and the provider knows its own people alone. */
  async beginAnew(): Promise<void> {
    await this.server.query('TRUNCATE identity.attempts');
    await this.people();
  }

  async coordinatorSignsIn(): Promise<void> {
    this.coordinator = await this.server.signedIn(DEMO.coordinator);
  }

  /** The settings as the coordinator sees them. */
  async shown() {
    return (await this.coordinator.get(PROVIDER).expect(200)).body;
  }

  /** Saves the settings, with these in place of the usual ones. */
  async setUp(change: object = {}) {
    const { version, hasSecret } = await this.shown();
    const { clientSecret, ...rest } = SETTINGS;
    const answer = await this.coordinator.put(PROVIDER).send({
      ...rest,
      issuer: this.provider.issuer,
      version,
      ...(hasSecret ? {} : { clientSecret }),
      ...change,
    });
    const { signInAddress, returnAddress } = await this.shown();
    this.code = signInAddress.split('/').at(-1);
    this.back = returnAddress;
    return answer;
  }

  async turn(isOn: boolean, allowsLocalAccounts = true) {
    const { version } = await this.shown();
    return this.coordinator.post(`${PROVIDER}/switch`).send({ version, isOn, allowsLocalAccounts });
  }

  /** The coordinator tries the settings, as whom the provider lets in at once. */
  async test() {
    const begun = await this.coordinator.post(`${PROVIDER}/test`).send({});
    if (begun.status !== 200) return begun;
    return this.comeBack(this.coordinator, await visitProvider(begun.body.address, this.back));
  }

  /** Asks where the provider is. */
  start(browser: Browser, given: object = {}) {
    return browser.post('/api/session/organisation').send({ code: this.code, ...given });
  }

  /** Brings what the provider sent somebody back with. */
  comeBack(browser: Browser, address: URL, code = this.code) {
    return browser
      .post('/api/session/organisation/return')
      .send({ code, query: address.search.replace(/^\?/, '') });
  }

  /** Signs in as this person of the provider. */
  async signIn(person: string, browser = this.server.browser()) {
    await this.provider.change({ person });
    const { body } = await this.start(browser).expect(200);
    return { browser, answer: await this.comeBack(browser, await visitProvider(body.address, this.back)) };
  }

  /** Tells the provider who there is, these beside its own or in their place. */
  people(change: Readonly<Record<string, ProviderPerson>> = {}): Promise<number> {
    return this.provider.change({
      people: {
        fatma: { name: 'Fatma', email: DEMO.coordinator, email_verified: true, groups: ['zicht beheer'] },
        bram: { name: 'Bram', email: DEMO.focalPerson, email_verified: true, groups: ['zicht invullen'] },
        nieuw: { name: 'Noor Nieuw', email: 'noor@nieuw.example', email_verified: true, groups: [] },
        ...change,
      },
      person: 'fatma',
      amr: ['pwd'],
      lag: 0,
      saysInstead: {},
    });
  }

  /** Details of the lines of De Brug's trail about this, the oldest first. */
  trail(action: string) {
    return this.server.query(
      `SELECT details FROM app.audit_entries WHERE organisation_id = $1 AND action = $2 ORDER BY number`,
      [DEMO.brug, action],
    );
  }

  async letStandIn(email: string): Promise<void> {
    await this.server.query(
      `UPDATE identity.memberships SET deputy_until = '2027-12-31' WHERE organisation_id = $1 AND user_id =
         (SELECT id FROM identity.users WHERE email = $2)`,
      [DEMO.brug, email],
    );
  }

  /** Makes somebody of another organisation a coordinator of this one too. */
  async letCoordinate(email: string, organisationId: string): Promise<void> {
    await this.server.query(
      `INSERT INTO identity.memberships (id, user_id, kind, organisation_id, roles, created_at)
       SELECT gen_random_uuid(), id, 'organisation', $2, '{coordinator}', now() FROM identity.users WHERE email = $1`,
      [email, organisationId],
    );
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.provider.stop();
  }
}
