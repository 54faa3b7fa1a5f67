import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A remark of a colleague at a question. */
@Entity({ schema: 'app', name: 'comments' })
export class CommentRow {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') assessmentId!: string;
  @Column('text') criterion!: string;
  @Column('uuid') authorId!: string;
  @Column('text') body!: string;
  @Column('uuid', { array: true }) mentions!: string[];
  @Column('timestamptz') writtenAt!: Date;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
  @Column('uuid', { nullable: true }) resolvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) wipedAt!: Date | null;
  @Column('uuid', { nullable: true }) wipedBy!: string | null;
}
