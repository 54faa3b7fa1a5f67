import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that one works with: functions and numbers, no people. Taken out, it stays for the trail. */
@Entity({ schema: 'app', name: 'partners' })
export class PartnerRow {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: string;
  @Column('text') organisationName!: string;
  @Column('text') functionTitle!: string;
  @Column('text') phone!: string;
  @Column('text') email!: string;
  @Column('text') agreementTitle!: string;
  @Column('date', { nullable: true }) agreedOn!: string | null;
  @Column('date', { nullable: true }) agreementUntil!: string | null;
  @Column('date') checkedOn!: string;
  @Column('timestamptz', { nullable: true }) removedAt!: Date | null;
  @Column('integer') version!: number;
  @Column('uuid') changedBy!: string;
  @Column('timestamptz') changedAt!: Date;
}
