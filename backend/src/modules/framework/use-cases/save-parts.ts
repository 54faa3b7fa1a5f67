import { Injectable } from '@nestjs/common';
import { withFields } from '@zicht/shared/framework/drafts/draft-parts';
import type { PartChange, PartResult, PartsSaved } from '@zicht/shared/framework/framework-draft.contract';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { EntityManager } from '../../../platform/database/data-sources.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { NotFound } from '../../../platform/errors/not-found.js';
import { draftFaults, fieldFaults } from '../domain/drafts/draft-framework.js';
import type { FrameworkDraftPartRow } from '../persistence/draft.entities.js';
import { DraftRepository } from '../persistence/draft.repository.js';
import { DraftTrail } from '../persistence/draft-trail.js';
import type { DraftLine } from '../persistence/draft-trail.js';
import { FrameworkSchema } from '../persistence/framework-schema.js';

/** The draft that somebody changes, and the lines that tell of it. */
interface GivenDraft {
  readonly actor: Actor;
  readonly draftId: string;
  readonly parts: readonly FrameworkDraftPartRow[];
  readonly lines: DraftLine[];
}

/** Saves changes of parts of a draft, each on the version that the person saw; words with faults are kept too. */
@Injectable()
export class SaveParts {
  constructor(
    private readonly database: TenantDatabase,
    private readonly drafts: DraftRepository,
    private readonly trail: DraftTrail,
    private readonly schema: FrameworkSchema,
    private readonly clock: Clock,
  ) {}

  /** What became of each change, and the faults of the draft afterwards. @throws NotFound for an unknown draft */
  async execute(actor: Actor, draftId: string, changes: readonly PartChange[]): Promise<PartsSaved> {
    requirePermission(actor, 'frameworks:write');
    const schema = await this.schema.get();
    return this.database.runCatalogue(false, async (manager) => {
      const held = await this.drafts.hold(manager, draftId, 'share');
      const draft = held ?? (await this.drafts.find(manager, draftId));
      if (draft === null) throw new NotFound();
      const isOpen = draft.state === 'draft';
      const parts = await this.drafts.parts(manager, draftId);
      const results: PartResult[] = [];
      const lines: DraftLine[] = [];
      const given = { actor, draftId, parts, lines };
      for (const change of changes)
        results.push(isOpen ? await this.change(manager, given, change) : locked(change));
      // Last, because every line waits for the end of the chain: whoever holds that waits for no part any more.
      for (const line of lines) await this.trail.add(manager, line);
      const now = await this.drafts.parts(manager, draftId);
      return { results, faults: [...draftFaults(now, draft.frameworkVersion, schema)] };
    });
  }

  private async change(
    manager: EntityManager,
    { actor, draftId, parts, lines }: GivenDraft,
    change: PartChange,
  ): Promise<PartResult> {
    const { changeId, kind, code, baseVersion, fields } = change;
    const part = parts.find((one) => one.kind === kind && one.code === code);
    if (part === undefined) return { changeId, outcome: 'stale', version: 0, current: null };
    const faults = fieldFaults(kind, fields);
    if (faults.length > 0) return { changeId, outcome: 'invalid', faults: [...faults] };
    const at = this.clock.now();
    const version = await this.drafts.change(
      manager,
      { draftId, kind, code },
      { baseVersion, content: withFields(part.content, fields), changedBy: actor.userId, changedAt: at },
    );
    if (version === undefined)
      return { changeId, outcome: 'stale', version: part.version, current: { ...part.content } };
    Object.assign(part, { version, content: withFields(part.content, fields) });
    lines.push({ draftId, at, action: 'saved', by: actor, details: { kind, code, version } });
    return { changeId, outcome: 'applied', version, savedAt: at.toISOString() };
  }
}

function locked({ changeId }: PartChange): PartResult {
  return { changeId, outcome: 'locked', faults: [{ path: '', code: 'wrongState' }] };
}
