import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The body that submits one assessment a year. */
@Entity({ schema: 'app', name: 'organisations' })
export class OrganisationRow {
  @PrimaryColumn('uuid') organisationId!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) kvkNumber!: string | null;
  @Column('text') mainSector!: string;
  @Column('text', { array: true }) sectors!: string[];
  @Column('text') municipalityCode!: string;
  @Column('text', { nullable: true }) youthRegion!: string | null;
  @Column('text') sizeClass!: string;
  @Column('uuid', { nullable: true }) concernId!: string | null;
  @Column('text') status!: 'active' | 'suspended' | 'left';
  @Column('boolean') fictitious!: boolean;
  @Column('integer') version!: number;
  @Column('timestamptz') createdAt!: Date;
}

/** A place or team inside an organisation. */
@Entity({ schema: 'app', name: 'locations' })
export class LocationRow {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) municipalityCode!: string | null;
  @Column('date') activeFrom!: string;
  @Column('date', { nullable: true }) activeTo!: string | null;
}

/** Entities of this feature. */
export const ORGANISATION_ENTITIES = [OrganisationRow, LocationRow];
