import { assessmentSchema, reopeningSchema } from '@zicht/shared/assessments/assessment.contract';
import { concernListSchema } from '@zicht/shared/sector-statistics/publication.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { EVERY_API_PATH } from '../sweeps/every-api-path.js';
import { AssessmentWorld } from '../../../src/modules/assessments/testing/assessment-world.js';
import type { HttpAnswer, HttpClient } from '../../../src/modules/assessments/testing/http-client.js';
import { newId } from '../../../src/platform/ids/new-id.js';
import { loadLists } from '../test-database.js';

/** Every text of this journey begins with it; it stands nowhere else. */
export const CANARY = 'KANARIE';

/** A request of this journey with its answer. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly answer: HttpAnswer;
}

type PathName = keyof typeof EVERY_API_PATH;

/** People who write a word of its own into every text that the API takes, and what came of it. */
export class CanaryJourney {
  readonly sent: Sent[] = [];
  readonly made = {
    comment: newId(),
    evidence: newId(),
    reopening: '',
    action: newId(),
    stopped: newId(),
    actionComment: newId(),
    partner: newId(),
    removedPartner: newId(),
  };
  /** How many words were made. */
  words = 0;
  clients!: readonly HttpClient[];
  coordinator!: HttpClient;
  private board!: HttpClient;

  private constructor(readonly world: AssessmentWorld) {}

  /** @param settings of the server, as environment variables */
  static async begin(settings: Record<string, string> = {}): Promise<CanaryJourney> {
    const journey = new CanaryJourney(await AssessmentWorld.create(settings));
    const { world } = journey;
    const { coordinator, boardMember } = world.organisation.people;
    journey.clients = await Promise.all(
      [coordinator, boardMember, world.administrator].map(async (person) =>
        journey.noted(await world.client(person)),
      ),
    );
    [journey.coordinator, journey.board] = journey.clients as [HttpClient, HttpClient];
    return journey;
  }

  /**
   * A text that stands nowhere else; numbered, so that a leak names its field. In a header it would be a line more, in
   * a statement a wait until the database gives up.
   */
  readonly canary = (): string => `${CANARY}-${(this.words += 1)}'||pg_sleep(60)||' x\r\nBcc: a@b.example`;

  path(name: PathName, more: Readonly<Record<string, string | number>> = {}): string {
    const { id } = this.world.organisation;
    return fillPath(EVERY_API_PATH[name], { organisationId: id, year: 2027, ...more } as never);
  }

  /** Everything from the first answer to a second version that lies at the board. */
  async throughTheYear(): Promise<void> {
    const { canary, coordinator, board, made } = this;
    const { contributor, boardMember } = this.world.organisation.people;
    await ok(coordinator.post(this.path('assessments'), { year: 2027 }));
    await ok(coordinator.post(this.path('changes'), { changes: this.answers() }));
    await ok(
      coordinator.post(this.path('assignments'), {
        criteria: ['KEN-01'],
        assigneeId: contributor!.id,
        message: canary(),
      }),
    );
    await ok(board.post(this.path('comments'), { id: made.comment, criterion: 'KEN-01', body: canary() }));
    const texts = () => ({ title: canary(), place: canary(), owner: canary(), edition: canary() });
    const links = [{ year: 2027, criterion: 'KEN-01' }];
    await ok(coordinator.post(this.path('evidence'), { id: made.evidence, ...texts(), links }));
    const item = this.path('evidenceItem', { evidenceId: made.evidence });
    await ok(coordinator.put(item, { ...texts(), version: 1 }));
    const send = () =>
      this.step(coordinator, 'sendToBoard', { message: canary(), recipientId: boardMember!.id });
    const ask = () =>
      ok(board.put(this.path('review', { theme: 'KEN' }), { verdict: 'question', question: canary() }));
    await send();
    await ask();
    await this.step(board, 'approve', { statementAccepted: true });
    await this.step(coordinator, 'change', { reason: canary() });
    await send();
    await ask();
    await this.step(board, 'approve', { statementAccepted: true });
    await this.step(coordinator, 'submit');
    const reopening = await this.step(coordinator, 'reopenings', { reason: canary() });
    made.reopening = reopeningSchema.parse(reopening.body).id;
    const decision = this.path('reopeningDecision', { reopeningId: made.reopening });
    await ok(board.post(decision, { decision: 'granted' }));
    await send();
    await this.step(board, 'approve', { statementAccepted: true });
    await this.step(coordinator, 'change', { reason: canary() });
    await send();
    await ask();
  }

  /** The improvement plan: an action that comes back, one that is stopped, a remark, and two partners. */
  async throughThePlan(): Promise<void> {
    const { canary, coordinator, board, made } = this;
    const texts = () => ({ title: canary(), doneWhen: canary(), note: canary() });
    const fixed = { criteria: ['MEL-01'], ownerRole: 'AF', dueOn: '2027-06-01', repeatMonths: 6 };
    await this.changeAction(made.action, 0, { ...texts(), ...fixed });
    await this.changeAction(made.action, 1, { ...texts(), status: 'busy' });
    await this.changeAction(made.action, 2, { status: 'done' });
    await this.changeAction(made.stopped, 0, { ...texts(), ...fixed });
    await this.changeAction(made.stopped, 1, { status: 'stopped', stopReason: canary() });
    const comments = this.path('actionComments', { actionId: made.action });
    await ok(board.post(comments, { id: made.actionComment, body: canary() }));
    for (const partnerId of [made.partner, made.removedPartner]) {
      const partner = {
        version: 0,
        kind: 'POL',
        organisationName: canary(),
        functionTitle: canary(),
        email: `${CANARY}-${(this.words += 1)}@voorbeeld.example`,
        agreementTitle: canary(),
        checkedOn: '2027-02-01',
      };
      await ok(coordinator.put(this.path('partner', { partnerId }), partner));
    }
  }

  /** The concern of the organisation, by a new name; what joins: by asking, at once, an inspectorate. */
  async throughThePlatform(): Promise<void> {
    const [, , administrator] = this.clients;
    const { organisations } = concernListSchema.parse(
      (await ok(administrator!.get(this.path('concerns')))).body,
    );
    const { id } = this.world.organisation;
    const version = organisations.find(({ organisationId }) => organisationId === id)?.version;
    await ok(administrator!.put(this.path('concern'), { concern: { name: this.canary() }, version }));
    await this.throughJoining(administrator!);
    const inspectorate = { name: this.canary(), email: 'inspecteur@voorbeeld.example', locale: 'nl' };
    await ok(administrator!.post(this.path('platformInspectorates'), inspectorate));
  }

  private async throughJoining(administrator: HttpClient): Promise<void> {
    const { canary } = this;
    await loadLists(this.world.admin.database ?? '');
    const codes = { kvkNumber: '12345678', mainSector: 'JON', municipalityCode: 'GM0344', sizeClass: 'KL2' };
    const asker = { concernName: canary(), askerName: canary(), askerFunction: canary() };
    const mail = { email: 'iemand@voorbeeld.example', locale: 'nl' };
    await ok(administrator.post(this.path('joining'), { ...codes, ...asker, ...mail, name: canary() }));
    const [request] = await this.world.rows<{ organisationId: string }>(
      'UPDATE identity.join_requests SET confirmed_at = now() RETURNING organisation_id AS "organisationId"',
    );
    const settled = () => ({ ...codes, name: canary(), youthRegion: null, concern: { name: canary() } });
    await ok(administrator.post(this.path('joinApproval', { ...request }), settled()));
    await ok(administrator.post(this.path('platformOrganisations'), { ...settled(), ...mail }));
    const particulars = { ...codes, name: canary(), youthRegion: null, version: 1, reason: 'correction' };
    await ok(administrator.put(this.path('platformOrganisation', { ...request }), particulars));
  }

  /** One change of one action, which must be stored. */
  async changeAction(actionId: string, baseVersion: number, fields: object): Promise<void> {
    const changes = [{ changeId: newId(), actionId, baseVersion, ...fields }];
    await ok(this.coordinator.post(this.path('actionChanges'), { changes }));
  }

  /** A step of the sign-off on the version that is there. */
  async step(client: HttpClient, name: PathName, body: object = {}): Promise<HttpAnswer> {
    const { version } = assessmentSchema.parse(
      (await ok(this.coordinator.get(this.path('assessment')))).body,
    );
    return ok(client.post(this.path(name), { version, ...body }));
  }

  private answers() {
    return Object.entries(this.world.answers()).map(([criterion, value]) => ({
      changeId: newId(),
      criterion,
      baseVersion: 0,
      value:
        criterion === 'HUL-02'
          ? { notApplicable: this.canary() }
          : criterion === 'BOR-08'
            ? { text: this.canary() }
            : value,
      explanation: this.canary(),
    }));
  }

  private noted(client: HttpClient): HttpClient {
    const send = client.send.bind(client);
    client.send = async (method, path, body) => {
      const answer = await send(method, path, body);
      this.sent.push({ method, path, body, answer });
      return answer;
    };
    return client;
  }
}

/** The answer, which must not be a refusal. */
export async function ok(answer: Promise<HttpAnswer>): Promise<HttpAnswer> {
  const given = await answer;
  if (given.status >= 400) throw new Error(`${given.status} ${given.text}`);
  return given;
}
