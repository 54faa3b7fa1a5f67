import type { EntityManager } from '../../../platform/database/data-sources.js';
import { readReferenceFile } from '../domain/reference-file.js';
import type { MunicipalityFile, ReferenceFile } from '../domain/reference-file.js';
import { ReferenceRepository } from '../persistence/reference.repository.js';

/** The lists hold from before the first year that the service knows. */
const LISTS_VALID_FROM = '2023-01-01';

/**
 * Loads the reference lists and municipalities from their files; doing it twice changes nothing. Runs as the owner of
 * the tables (command `load-reference`), because the server itself may not change them.
 */
export async function loadReferenceData(
  manager: EntityManager,
  files: { readonly lists: ReferenceFile; readonly municipalities: MunicipalityFile },
): Promise<{ items: number; municipalities: number }> {
  const repository = new ReferenceRepository();
  const items = readReferenceFile(files.lists);
  await repository.storeItems(manager, items, LISTS_VALID_FROM);
  await repository.storeMunicipalities(manager, files.municipalities);
  return { items: items.length, municipalities: files.municipalities.municipalities.length };
}
