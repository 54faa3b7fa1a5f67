import type { DraftState } from '@zicht/shared/framework/drafts/draft-steps';
import type { PartContent, PartKind } from '@zicht/shared/framework/drafts/draft-parts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A draft of a framework version. */
@Entity({ schema: 'catalogue', name: 'framework_drafts' })
export class FrameworkDraftRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('text') frameworkVersion!: string;
  @Column('text') state!: DraftState;
  @Column('integer') version!: number;
  @Column('uuid') startedBy!: string;
  @Column('timestamptz') startedAt!: Date;
  @Column('uuid', { nullable: true }) proposedBy!: string | null;
  @Column('timestamptz', { nullable: true }) proposedAt!: Date | null;
  @Column('uuid', { nullable: true }) publishedBy!: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
}

/** A part of a draft, saved by itself. */
@Entity({ schema: 'catalogue', name: 'framework_draft_parts' })
export class FrameworkDraftPartRow {
  @PrimaryColumn('uuid') draftId!: string;
  @PrimaryColumn('text') kind!: PartKind;
  @PrimaryColumn('text') code!: string;
  /** Order within its kind. */
  @Column('integer') position!: number;
  @Column('jsonb') content!: PartContent;
  @Column('integer') version!: number;
  @Column('uuid') changedBy!: string;
  @Column('timestamptz') changedAt!: Date;
}
