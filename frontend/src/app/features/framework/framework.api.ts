import { inject, Injectable } from '@angular/core';
import type {
  AddPart,
  DraftStarted,
  FrameworkDraft,
  FrameworkVersions,
  MovePart,
  PartChange,
  PartsSaved,
  RemovePart,
  StartDraft,
} from '@zicht/shared/framework/framework-draft.contract';
import type { DraftStepName } from '@zicht/shared/framework/drafts/draft-steps';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { FRAMEWORK_DRAFT_PATHS } from '@zicht/shared/routes/framework-draft-paths';
import { ApiClient } from '../../core/http/api-client';

const STEP_PATHS = {
  propose: FRAMEWORK_DRAFT_PATHS.frameworkDraftProposal,
  takeBack: FRAMEWORK_DRAFT_PATHS.frameworkDraftTakingBack,
  publish: FRAMEWORK_DRAFT_PATHS.frameworkDraftPublishing,
  withdraw: FRAMEWORK_DRAFT_PATHS.frameworkDraftWithdrawal,
} as const satisfies Readonly<Record<DraftStepName, string>>;

/** Requests of framework managers. */
@Injectable({ providedIn: 'root' })
export class FrameworkApi {
  private readonly api = inject(ApiClient);

  versions(): Promise<FrameworkVersions> {
    return this.api.get(fillPath(FRAMEWORK_DRAFT_PATHS.frameworkVersions, {}));
  }

  start(body: StartDraft): Promise<DraftStarted> {
    return this.api.post(fillPath(FRAMEWORK_DRAFT_PATHS.frameworkDrafts, {}), body);
  }

  draft(draftId: string): Promise<FrameworkDraft> {
    return this.api.get(fillPath(FRAMEWORK_DRAFT_PATHS.frameworkDraft, { draftId }));
  }

  /** Also when something was not stored: what became of each change is the answer. */
  change(
    draftId: string,
    changes: readonly PartChange[],
    { keepalive }: { readonly keepalive: boolean },
  ): Promise<PartsSaved> {
    const path = fillPath(FRAMEWORK_DRAFT_PATHS.frameworkDraftChanges, { draftId });
    return this.api.post(path, { changes }, { accept: [409], keepalive });
  }

  add(draftId: string, part: AddPart): Promise<void> {
    return this.api.post(fillPath(FRAMEWORK_DRAFT_PATHS.frameworkDraftParts, { draftId }), part);
  }

  remove(draftId: string, part: RemovePart): Promise<void> {
    return this.api.post(fillPath(FRAMEWORK_DRAFT_PATHS.frameworkDraftPartRemoval, { draftId }), part);
  }

  move(draftId: string, move: MovePart): Promise<void> {
    return this.api.post(fillPath(FRAMEWORK_DRAFT_PATHS.frameworkDraftPartMove, { draftId }), move);
  }

  step(draftId: string, step: DraftStepName, version: number): Promise<void> {
    return this.api.post(fillPath(STEP_PATHS[step], { draftId }), { version });
  }
}
