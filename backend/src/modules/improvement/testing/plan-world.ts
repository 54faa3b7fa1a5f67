import type {
  ActionChange,
  SaveActionChangesResult,
} from '@zicht/shared/improvement/actions/action.contract';
import type { Actor } from '../../../platform/access/actor.js';
import { newId } from '../../../platform/ids/new-id.js';
import { AddEvidence } from '../../assessments/index.js';
import type { AssessmentWorld, TestOrganisation } from '../../assessments/testing/assessment-world.js';
import { SaveActionChanges } from '../use-cases/actions/save-action-changes.js';

/** The plan of one organisation, as its people change it. */
export class TestPlan {
  constructor(
    private readonly world: AssessmentWorld,
    readonly organisation: TestOrganisation,
  ) {}

  actor(person = 'coordinator'): Actor {
    return this.world.actor(this.organisation.people[person]);
  }

  userId(person: string): string {
    return this.organisation.people[person]?.id ?? '';
  }

  /** A change that makes an action, whole but for what is given. */
  creation(fields: Partial<ActionChange> = {}): ActionChange {
    return {
      changeId: newId(),
      actionId: newId(),
      baseVersion: 0,
      title: 'Oefen de vijf stappen met elk team',
      criteria: ['MEL-01'],
      ownerRole: 'AF',
      dueOn: '2027-06-01',
      ...fields,
    };
  }

  /** A change of an action that is there. */
  change(actionId: string, baseVersion: number, fields: Partial<ActionChange> = {}): ActionChange {
    return { changeId: newId(), actionId, baseVersion, ...fields };
  }

  store(changes: readonly ActionChange[], person = 'coordinator'): Promise<SaveActionChangesResult> {
    return this.world.get(SaveActionChanges).execute(this.actor(person), { changes });
  }

  /** Makes an action and gives its id. */
  async made(fields: Partial<ActionChange> = {}, person = 'coordinator'): Promise<string> {
    const creation = this.creation(fields);
    const { status, results } = await this.store([creation], person);
    if (status !== undefined) throw new Error(`The action was not made: ${JSON.stringify(results)}`);
    return creation.actionId;
  }

  /** Adds a reference to the register, as if this person had, and gives its id. */
  async reference(person = 'coordinator'): Promise<string> {
    const id = newId();
    await this.world.get(AddEvidence).execute(this.actor(), {
      id,
      title: 'Protocol meldcode',
      kind: null,
      datedOn: null,
      edition: '',
      owner: '',
      place: 'Intranet',
      validUntil: null,
      links: [],
    });
    await this.world.rows('UPDATE app.evidence SET added_by = $2 WHERE id = $1', [id, this.userId(person)]);
    return id;
  }

  /** The membership of somebody ends, now. */
  async leaves(person: string): Promise<void> {
    await this.world.rows('UPDATE identity.memberships SET ended_at = now() WHERE user_id = $1', [
      this.userId(person),
    ]);
  }
}
