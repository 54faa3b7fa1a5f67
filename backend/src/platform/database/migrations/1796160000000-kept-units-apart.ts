import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was counted in a publication is kept apart for the owner of the table too, as all other rows of organisations are. */
export class KeptUnitsApart1796160000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE publication.snapshot_units FORCE ROW LEVEL SECURITY');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE publication.snapshot_units NO FORCE ROW LEVEL SECURITY');
  }
}
