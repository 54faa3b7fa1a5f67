import { roleUrl } from '../../../../test/support/test-database.js';
import { createDataSource } from '../../../platform/database/data-sources.js';
import { FLOOR } from '../domain/policy.js';
import { PublicationRepository } from '../persistence/publication.repository.js';
import { createSolver } from '../solver/highs-solver.js';
import { PreparePublication } from '../use-cases/publishing/prepare-publication.js';
import { PublishPublication } from '../use-cases/publishing/publish-publication.js';

/** Two people who do not exist. */
export const FIRST = '018f0000-0000-7000-8000-0000000000a1';
export const SECOND = '018f0000-0000-7000-8000-0000000000a2';

/** Prepares and publishes a year as two people do, a good while after its snapshot date. */
export async function publishYear(
  database: string,
  year: number,
  { secret, isDemo }: { readonly secret: Uint8Array; readonly isDemo: boolean },
): Promise<void> {
  const dataSource = createDataSource(
    { url: roleUrl('zicht_publish', database), poolSize: 2, applicationName: 'test-publish' },
    [],
  );
  await dataSource.initialize();
  try {
    const repository = new PublicationRepository(dataSource);
    const now = new Date(`${year}-12-20T10:00:00Z`);
    const given = { year, secret, isDemo, policy: FLOOR, now, today: `${year}-12-20` };
    await new PreparePublication(repository, await createSolver()).execute({ ...given, by: FIRST });
    await new PublishPublication(repository, async () => undefined).execute({ year, by: SECOND, now });
  } finally {
    await dataSource.destroy();
  }
}
