import { Injectable } from '@nestjs/common';
import { splitFramework, type PartContent } from '@zicht/shared/framework/drafts/draft-parts';
import type { StartDraft as Input } from '@zicht/shared/framework/framework-draft.contract';
import { personalNumberFaults } from '@zicht/shared/kernel/free-text';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../platform/errors/invalid-input.js';
import { newId } from '../../../platform/ids/new-id.js';
import { checkForm } from '../domain/checks/check-form.js';
import { checkSize } from '../domain/checks/check-size.js';
import { DraftStepRefused } from '../domain/drafts/draft-step-refused.js';
import { DraftRepository } from '../persistence/draft.repository.js';
import { DraftTrail } from '../persistence/draft-trail.js';
import { FrameworkRepository } from '../persistence/framework.repository.js';
import { FrameworkSchema } from '../persistence/framework-schema.js';

/** Most faults of a file that are told at once. */
const FAULTS_TOLD = 20;

/** Begins a draft: a copy of a published version, or a file in the framework format. */
@Injectable()
export class StartDraft {
  constructor(
    private readonly database: TenantDatabase,
    private readonly frameworks: FrameworkRepository,
    private readonly drafts: DraftRepository,
    private readonly trail: DraftTrail,
    private readonly schema: FrameworkSchema,
    private readonly clock: Clock,
  ) {}

  /**
   * The id of the draft. A file must have the form of a framework; what else is wrong with it is mended in the draft.
   * @throws InvalidInput for a version that was not published, and for a file of another form
   * @throws DraftStepRefused when the version was published or has a draft
   */
  async execute(actor: Actor, { version, source }: Input): Promise<string> {
    requirePermission(actor, 'frameworks:write');
    const file = source.kind === 'file' ? await this.readFile(source.content) : null;
    const [id, at] = [newId(), this.clock.now()];
    await this.database.runCatalogue(false, async (manager) => {
      const published =
        source.kind === 'published'
          ? await this.frameworks.find(manager, source.code, source.version)
          : undefined;
      if (published === null) throw new InvalidInput([{ path: '/source/version', code: 'unknownValue' }]);
      const { $schema: _schema, ...content } = (published?.content ?? file) as PartContent;
      const parts = splitFramework({ ...content, version, status: 'draft' });
      const code = parts[0]?.code ?? '';
      const isTaken = await this.drafts.isTaken(manager, code, version);
      if (isTaken || (await this.frameworks.find(manager, code, version)) !== null)
        throw new DraftStepRefused('versionTaken');
      const begun = { startedBy: actor.userId, startedAt: at, version: 1, state: 'draft' as const };
      const open = { proposedBy: null, proposedAt: null, publishedBy: null, publishedAt: null };
      await this.drafts.add(
        manager,
        { id, code, frameworkVersion: version, ...begun, ...open },
        parts.map((part, position) => ({
          draftId: id,
          ...part,
          position,
          version: 1,
          changedBy: actor.userId,
          changedAt: at,
        })),
      );
      const from = source.kind === 'published' ? source.version : 'file';
      await this.trail.add(manager, {
        draftId: id,
        at,
        action: 'started',
        by: actor,
        details: { frameworkVersion: version, from },
      });
    });
    return id;
  }

  private async readFile(content: PartContent): Promise<PartContent> {
    const size = checkSize(content);
    const faults = size.length > 0 ? size : checkForm(content, await this.schema.get());
    const found = [...faults, ...personalNumberFaults(content), ...twiceNamed(content)];
    if (found.length === 0) return content;
    const told = found.slice(0, FAULTS_TOLD);
    throw new InvalidInput(told.map(({ path, code }) => ({ path: `/source/content${path}`, code })));
  }
}

/** Two parts of one name could not be told apart in a draft. */
function twiceNamed(content: PartContent): readonly { readonly path: string; readonly code: string }[] {
  return (['themes', 'criteria'] as const).flatMap((list) => {
    const codes = (content[list] as readonly { readonly code: string }[] | undefined)?.map(
      ({ code }) => code,
    );
    return (codes ?? []).flatMap((code, index) =>
      codes?.indexOf(code) === index ? [] : [{ path: `/${list}/${index}/code`, code: 'duplicateCode' }],
    );
  });
}
