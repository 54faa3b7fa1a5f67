import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '@zicht/shared/assessments/assessment.contract';
import type { Reopening } from '@zicht/shared/assessments/assessment.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import type { ConcernList } from '@zicht/shared/sector-statistics/publication.contract';
import { EVERY_API_PATH } from '../../../../backend/test/support/sweeps/every-api-path';
import { textPlacesOf } from '../../../../backend/test/support/sweeps/free-texts';
import { accountOf } from './accounts';
import type { ApiUser } from './api';
import { fillIn, newId, readAssessment, YEAR } from '../assessment';
import { ROOT } from './environment';
import type { World } from './world';

/** Stands in every text; as markup it would be an element and set a flag. */
export const HOSTILE = '<img src=x onerror=zouRan=1>';

/** More ways for a text that has room. */
const LONG = `${HOSTILE}"><script>zouRan=2</script><svg/onload=zouRan=3>{{constructor.constructor('zouRan=4')()}}<a href=javascript:zouRan=5>x</a>`;

type PathName = keyof typeof EVERY_API_PATH;

/** An organisation, its year, its plan and what the platform knows of it, with a script in every text. */
export class HostileScene {
  /** `METHOD path pointer` of every text that was taken. */
  private readonly taken = new Set<string>();
  private coordinator!: ApiUser;
  private board!: ApiUser;
  private administrator!: ApiUser;
  readonly actionId = newId();

  constructor(private readonly world: World) {}

  /** Writes everything; ends with the year at the board once more, and a question there. */
  async write(): Promise<void> {
    this.coordinator = await this.world.apiUser(accountOf('coordinator'));
    this.board = await this.world.apiUser(accountOf('boardMember'));
    this.administrator = await this.world.apiUser(accountOf('platformAdministrator'));
    await this.answers();
    await this.registers();
    await this.plan();
    await this.signOff();
    await this.platform();
    // Names come from a provider too, where no form of ours looked at them.
    await this.world.query(`UPDATE identity.users SET name = left(name, 20) || ' ${HOSTILE}'`);
    await this.world.query(`UPDATE app.organisations SET name = left(name, 20) || ' ${HOSTILE}'`);
    await this.world.query(`UPDATE catalogue.concerns SET name = left(name, 20) || id || ' ${HOSTILE}'`);
    await this.world.query(`UPDATE identity.inspectorates SET name = left(name, 20) || id || ' ${HOSTILE}'`);
  }

  /** Places for free text in the OpenAPI file that nothing hostile went through. */
  missed(): readonly string[] {
    const document = JSON.parse(readFileSync(join(ROOT, 'docs/openapi.json'), 'utf8'));
    const all = textPlacesOf(document).filter(({ isFree }) => isFree);
    return all
      .map(({ operation, pointer }) => `${operation.name} ${pointer}`)
      .filter((name) => !this.taken.has(name));
  }

  private async answers(): Promise<void> {
    const { coordinator } = this;
    await fillIn(coordinator);
    const { answers } = await readAssessment(coordinator);
    const text = (criterion: string) =>
      criterion === 'BOR-08'
        ? { value: { text: LONG } }
        : criterion === 'HUL-02'
          ? { value: { notApplicable: LONG } }
          : {};
    const changes = answers.map(({ criterion, version, value }) => ({
      changeId: newId(),
      criterion,
      baseVersion: version,
      value,
      ...text(criterion),
      explanation: LONG,
    }));
    await this.send(coordinator, 'POST', 'changes', { changes });
    const assigneeId = (await this.world.apiUser(accountOf('contributor'))).session.user?.id;
    await this.send(coordinator, 'POST', 'assignments', { criteria: ['SCH-02'], assigneeId, message: LONG });
    await this.send(this.board, 'POST', 'comments', { id: newId(), criterion: 'MEL-01', body: LONG });
  }

  private async registers(): Promise<void> {
    const { coordinator } = this;
    const id = newId();
    // A place is where something lies: the one text that could be made a link of.
    const texts = { title: LONG, place: `javascript:zouRan=6//${HOSTILE}`, owner: HOSTILE, edition: HOSTILE };
    const links = [{ year: YEAR, criterion: 'MEL-01' }];
    await this.send(coordinator, 'POST', 'evidence', { id, ...texts, links });
    await this.send(coordinator, 'PUT', 'evidenceItem', { ...texts, version: 1 }, { evidenceId: id });
    const partner = {
      version: 0,
      kind: 'POL',
      checkedOn: `${YEAR - 1}-02-01`,
      email: 'iemand@voorbeeld.example',
    };
    const names = { organisationName: HOSTILE, functionTitle: HOSTILE, agreementTitle: HOSTILE };
    await this.send(coordinator, 'PUT', 'partner', { ...partner, ...names }, { partnerId: newId() });
  }

  private async plan(): Promise<void> {
    const change = (baseVersion: number, actionId: string, fields: object) =>
      this.send(this.coordinator, 'POST', 'actionChanges', {
        changes: [{ changeId: newId(), actionId, baseVersion, ...fields }],
      });
    const texts = { title: HOSTILE, doneWhen: LONG, note: LONG };
    const fixed = { criteria: ['MEL-01'], ownerRole: 'AF', dueOn: `${YEAR}-12-01` };
    await change(0, this.actionId, { ...texts, ...fixed });
    const stopped = newId();
    await change(0, stopped, { ...texts, ...fixed });
    await change(1, stopped, { status: 'stopped', stopReason: LONG });
    const comment = { id: newId(), body: LONG };
    await this.send(this.board, 'POST', 'actionComments', comment, { actionId: this.actionId });
  }

  private async signOff(): Promise<void> {
    const { coordinator, board } = this;
    const step = async <Answer>(user: ApiUser, name: PathName, body: object = {}): Promise<Answer> => {
      const { version } = await readAssessment(coordinator);
      return this.send(user, 'POST', name, { version, ...body });
    };
    const toBoard = async () => {
      const { answers } = await readAssessment(coordinator);
      const confirmedDontKnows = answers
        .filter(({ value }) => value !== null && 'dontKnow' in value)
        .map(({ criterion }) => criterion);
      const recipientId = board.session.user?.id;
      await step<Assessment>(coordinator, 'sendToBoard', { confirmedDontKnows, recipientId, message: LONG });
    };
    const ask = () =>
      this.send(board, 'PUT', 'review', { verdict: 'question', question: LONG }, { theme: 'KEN' });
    await toBoard();
    await step(board, 'approve', { statementAccepted: true });
    await step(coordinator, 'submit');
    const { id } = await step<Reopening>(coordinator, 'reopenings', { reason: LONG });
    await this.send(board, 'POST', 'reopeningDecision', { decision: 'granted' }, { reopeningId: id });
    await toBoard();
    await step(board, 'approve', { statementAccepted: true });
    await step(coordinator, 'change', { reason: LONG });
    await toBoard();
    await ask();
  }

  private async platform(): Promise<void> {
    const { administrator, world } = this;
    // The first has no concern yet; one that its organisation shares with is never changed from outside.
    const { organisations } = await administrator.get<ConcernList>(this.path('concerns'));
    const { organisationId = '', version } = organisations[0] ?? {};
    await this.send(
      administrator,
      'PUT',
      'concern',
      { concern: { name: HOSTILE }, version },
      { organisationId },
    );
    const codes = { kvkNumber: '12345678', mainSector: 'JON', municipalityCode: 'GM0344', sizeClass: 'KL2' };
    const mail = { email: 'iemand@voorbeeld.example', locale: 'nl' };
    const name = `Jongerenwerk ${HOSTILE}`;
    const asker = { concernName: HOSTILE, askerName: HOSTILE, askerFunction: HOSTILE, name };
    await this.send(administrator, 'POST', 'joining', { ...codes, ...asker, ...mail });
    await world.query('UPDATE identity.join_requests SET confirmed_at = now()');
    const [first] = await world.query<{ id: string }>(
      'SELECT organisation_id AS id FROM identity.join_requests',
    );
    const settled = { ...codes, name, youthRegion: null, concern: { name: HOSTILE } };
    const joined = { organisationId: first?.id ?? '' };
    await this.send(administrator, 'POST', 'joinApproval', settled, joined);
    await this.send(administrator, 'POST', 'platformOrganisations', { ...settled, ...mail });
    const particulars = { ...codes, name, youthRegion: null, version: 1, reason: 'correction' };
    await this.send(administrator, 'PUT', 'platformOrganisation', particulars, joined);
    await this.send(administrator, 'POST', 'platformInspectorates', { name, ...mail });
    // Another one that still waits for somebody to decide.
    await this.send(administrator, 'POST', 'joining', {
      ...codes,
      ...asker,
      email: 'b@voorbeeld.example',
      locale: 'nl',
    });
    await world.query('UPDATE identity.join_requests SET confirmed_at = coalesce(confirmed_at, now())');
  }

  private path(name: PathName, more: Readonly<Record<string, string>> = {}): string {
    const { organisationId } = this.coordinator;
    return fillPath(EVERY_API_PATH[name], { organisationId, year: YEAR, ...more } as never);
  }

  private async send<Answer>(
    user: ApiUser,
    method: string,
    name: PathName,
    body: object,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const answer = await user.send<Answer>(method, this.path(name, more), body);
    const template = `/api/${EVERY_API_PATH[name].replace(/:(\w+)/g, '{$1}')}`;
    for (const pointer of placesOf(body)) this.taken.add(`${method} ${template} ${pointer}`);
    return answer;
  }
}

/** Where a body holds the hostile text, with a star for any item. */
function placesOf(value: unknown, pointer = ''): string[] {
  if (typeof value === 'string') return value.includes(HOSTILE) ? [pointer] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    placesOf(item, `${pointer}/${Array.isArray(value) ? '*' : key}`),
  );
}
