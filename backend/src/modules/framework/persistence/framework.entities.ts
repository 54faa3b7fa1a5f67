import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Framework } from '@zicht/shared/framework/framework';
import { FrameworkDraftPartRow, FrameworkDraftRow } from './draft.entities.js';

/** A published version of a framework; never changed. */
@Entity({ schema: 'catalogue', name: 'frameworks' })
export class FrameworkVersion {
  @PrimaryColumn('text') code!: string;
  @PrimaryColumn('text') version!: string;
  @Column('jsonb') content!: Framework;
  /** SHA-256 of the canonical JSON of the content. */
  @Column('text') sha256!: string;
  @Column('timestamptz') publishedAt!: Date;
}

/** A yearly round with its dates (`domain.md` 4.1). */
@Entity({ schema: 'catalogue', name: 'rounds' })
export class RoundRow {
  @PrimaryColumn('integer') year!: number;
  @Column('text') frameworkCode!: string;
  @Column('text') frameworkVersion!: string;
  @Column('date') referenceDate!: string;
  @Column('date') opensOn!: string;
  @Column('date') closesOn!: string;
  @Column('date') snapshotOn!: string;
  @Column('date') publishedOn!: string;
}

/** Entities of this feature. */
export const FRAMEWORK_ENTITIES = [FrameworkVersion, RoundRow, FrameworkDraftRow, FrameworkDraftPartRow];
