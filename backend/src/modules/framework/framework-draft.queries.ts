import { Injectable } from '@nestjs/common';
import type { PartName } from '@zicht/shared/framework/drafts/draft-parts';
import { obstacleOf, type DraftStepName } from '@zicht/shared/framework/drafts/draft-steps';
import type {
  DraftSummary,
  FrameworkDraft,
  FrameworkVersions,
} from '@zicht/shared/framework/framework-draft.contract';
import { lastVersion } from '@zicht/shared/framework/versions/version-order';
import { requirePermission } from '../../platform/access/actor.js';
import type { Actor } from '../../platform/access/actor.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { NotFound } from '../../platform/errors/not-found.js';
import { AccountQueries } from '../identity/index.js';
import { draftFaults } from './domain/drafts/draft-framework.js';
import type { FrameworkDraftRow } from './persistence/draft.entities.js';
import { DraftRepository } from './persistence/draft.repository.js';
import { DraftTrail } from './persistence/draft-trail.js';
import { FrameworkRepository } from './persistence/framework.repository.js';
import { FrameworkSchema } from './persistence/framework-schema.js';
import { RoundRepository } from './persistence/round.repository.js';

/** Who did something, and when, as the reader is told it. */
type TellMoment = (by: string, at: Date) => DraftSummary['changed'];

/** Reads versions and drafts for framework managers. */
@Injectable()
export class FrameworkDraftQueries {
  constructor(
    private readonly database: TenantDatabase,
    private readonly frameworks: FrameworkRepository,
    private readonly rounds: RoundRepository,
    private readonly drafts: DraftRepository,
    private readonly trail: DraftTrail,
    private readonly schema: FrameworkSchema,
    private readonly accounts: AccountQueries,
  ) {}

  /** Published versions with the rounds that use them, and drafts that were not withdrawn; both newest first. */
  async list(actor: Actor): Promise<FrameworkVersions> {
    requirePermission(actor, 'frameworks:read');
    const { rounds, versions, drafts } = await this.database.runCatalogue(true, async (manager) => ({
      rounds: await this.rounds.list(manager),
      versions: await this.frameworks.list(manager),
      drafts: await this.drafts.list(manager),
    }));
    const told = await this.teller(
      actor,
      drafts.flatMap(({ draft, changedBy }) => [changedBy, ...takersOf(draft)]),
    );
    return {
      versions: versions.map(({ publishedAt, ...version }) => ({
        ...version,
        publishedAt: publishedAt.toISOString(),
        rounds: rounds
          .filter(
            ({ frameworkCode, frameworkVersion }) =>
              frameworkCode === version.code && frameworkVersion === version.version,
          )
          .map(({ year }) => year),
      })),
      drafts: drafts.map(({ draft, changedBy, changedAt }) =>
        summaryOf(told, draft, told(changedBy, changedAt)),
      ),
    };
  }

  /** @throws NotFound for an unknown draft */
  async show(actor: Actor, id: string): Promise<FrameworkDraft> {
    requirePermission(actor, 'frameworks:read');
    const schema = await this.schema.get();
    const { draft, parts, versions, lines } = await this.database.runCatalogue(true, async (manager) => {
      const found = await this.drafts.find(manager, id);
      if (found === null) throw new NotFound();
      return {
        draft: found,
        parts: await this.drafts.parts(manager, id),
        versions: await this.frameworks.list(manager),
        lines: await this.trail.list(manager, id),
      };
    });
    const told = await this.teller(actor, [
      ...takersOf(draft),
      ...parts.map(({ changedBy }) => changedBy),
      ...lines.map(({ actorId }) => actorId),
    ]);
    const faults = draftFaults(parts, draft.frameworkVersion, schema);
    const last = lastVersion(versions, draft.code, draft.frameworkVersion);
    const changed = parts.reduce((one, other) => (other.changedAt > one.changedAt ? other : one));
    const may = (step: DraftStepName) => obstacleOf(step, draft, actor.userId, faults.length) === null;
    return {
      draft: summaryOf(told, draft, told(changed.changedBy, changed.changedAt)),
      last: last === null ? null : { code: last.code, version: last.version },
      parts: parts.map((part) => ({
        kind: part.kind,
        code: part.code,
        version: part.version,
        content: { ...part.content },
        changed: told(part.changedBy, part.changedAt),
      })),
      faults: [...faults],
      lines: lines.map(({ at, actorId, action, details }) => ({
        ...told(actorId, at),
        action,
        part: nameOf(details),
      })),
      may: {
        edit: draft.state === 'draft',
        propose: may('propose'),
        takeBack: may('takeBack'),
        publish: may('publish'),
        withdraw: may('withdraw'),
      },
    };
  }

  /** Says of whoever did something who that was, in one statement for all of them. */
  private async teller(actor: Actor, ids: readonly (string | null)[]): Promise<TellMoment> {
    const names = await this.accounts.namesOfPlatform(ids.filter((id) => id !== null));
    return (by, at) => ({ isOwn: by === actor.userId, name: names.get(by) ?? '', at: at.toISOString() });
  }
}

function nameOf({ kind, code }: Partial<PartName>): PartName | null {
  return kind === undefined || code === undefined ? null : { kind, code };
}

function takersOf({ startedBy, proposedBy, publishedBy }: FrameworkDraftRow): (string | null)[] {
  return [startedBy, proposedBy, publishedBy];
}

function summaryOf(
  told: TellMoment,
  draft: FrameworkDraftRow,
  changed: DraftSummary['changed'],
): DraftSummary {
  const { id, code, frameworkVersion, state, version } = draft;
  const step = (by: string | null, at: Date | null) => (by === null || at === null ? null : told(by, at));
  return {
    id,
    code,
    frameworkVersion,
    state,
    version,
    started: told(draft.startedBy, draft.startedAt),
    changed,
    proposed: step(draft.proposedBy, draft.proposedAt),
    published: step(draft.publishedBy, draft.publishedAt),
  };
}
