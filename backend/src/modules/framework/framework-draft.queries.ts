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
import { draftFaults } from './domain/draft-framework.js';
import type { FrameworkDraftRow } from './persistence/draft.entities.js';
import { DraftRepository } from './persistence/draft.repository.js';
import { DraftTrail } from './persistence/draft-trail.js';
import { FrameworkRepository } from './persistence/framework.repository.js';
import { FrameworkSchema } from './persistence/framework-schema.js';
import { RoundRepository } from './persistence/round.repository.js';

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
  ) {}

  /** Published versions with the rounds that use them, and drafts that were not withdrawn; both newest first. */
  async list(actor: Actor): Promise<FrameworkVersions> {
    requirePermission(actor, 'frameworks:read');
    return this.database.runCatalogue(true, async (manager) => {
      const rounds = await this.rounds.list(manager);
      const versions = await this.frameworks.list(manager);
      const drafts = await this.drafts.list(manager);
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
          summaryOf(actor, draft, momentOf(actor, changedBy, changedAt)),
        ),
      };
    });
  }

  /** @throws NotFound for an unknown draft */
  async show(actor: Actor, id: string): Promise<FrameworkDraft> {
    requirePermission(actor, 'frameworks:read');
    const schema = await this.schema.get();
    return this.database.runCatalogue(true, async (manager) => {
      const draft = await this.drafts.find(manager, id);
      if (draft === null) throw new NotFound();
      const parts = await this.drafts.parts(manager, id);
      const versions = await this.frameworks.list(manager);
      const lines = await this.trail.list(manager, id);
      const faults = draftFaults(parts, draft.frameworkVersion, schema);
      const last = lastVersion(versions, draft.code, draft.frameworkVersion);
      const changed = parts.reduce((one, other) => (other.changedAt > one.changedAt ? other : one));
      const may = (step: DraftStepName) => obstacleOf(step, draft, actor.userId, faults.length) === null;
      return {
        draft: summaryOf(actor, draft, momentOf(actor, changed.changedBy, changed.changedAt)),
        last: last === null ? null : { code: last.code, version: last.version },
        parts: parts.map((part) => ({
          kind: part.kind,
          code: part.code,
          version: part.version,
          content: { ...part.content },
          changed: momentOf(actor, part.changedBy, part.changedAt),
        })),
        faults: [...faults],
        lines: lines.map(({ at, actorId, action, details }) => ({
          at: at.toISOString(),
          isOwn: actorId === actor.userId,
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
    });
  }
}

function nameOf({ kind, code }: Partial<PartName>): PartName | null {
  return kind === undefined || code === undefined ? null : { kind, code };
}

function momentOf(actor: Actor, by: string, at: Date): DraftSummary['changed'] {
  return { isOwn: by === actor.userId, at: at.toISOString() };
}

function summaryOf(actor: Actor, draft: FrameworkDraftRow, changed: DraftSummary['changed']): DraftSummary {
  const { id, code, frameworkVersion, state, version } = draft;
  const step = (by: string | null, at: Date | null) =>
    by === null || at === null ? null : momentOf(actor, by, at);
  return {
    id,
    code,
    frameworkVersion,
    state,
    version,
    started: momentOf(actor, draft.startedBy, draft.startedAt),
    changed,
    proposed: step(draft.proposedBy, draft.proposedAt),
    published: step(draft.publishedBy, draft.publishedAt),
  };
}
