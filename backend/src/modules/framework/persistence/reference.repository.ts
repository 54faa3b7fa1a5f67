import { Injectable } from '@nestjs/common';
import type { Municipality } from '@zicht/shared/framework/reference-data.contract';
import type { EntityManager } from 'typeorm';
import type { ListedItem, MunicipalityFile } from '../domain/reference-file.js';

/** Lists of codes and municipalities with their validity. */
@Injectable()
export class ReferenceRepository {
  /** All codes that hold on a day, in the order of their file. */
  async items(manager: EntityManager, day: string): Promise<ListedItem[]> {
    return manager.query(
      `SELECT list, code, json_build_object('nl', title_nl, 'en', title_en) AS title, attributes
       FROM catalogue.reference_items
       WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to >= $1)
       ORDER BY list, position, code`,
      [day],
    );
  }

  /** All municipalities that exist on a day, by name. */
  async municipalities(manager: EntityManager, day: string): Promise<Municipality[]> {
    return manager.query(
      `SELECT code, name, safety_region AS "safetyRegion", police_region AS "policeRegion"
       FROM catalogue.municipalities
       WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to >= $1)
       ORDER BY name, code`,
      [day],
    );
  }

  /** Brings the lists to what the file says; a code that the file lacks stays, because records may name it. */
  async storeItems(manager: EntityManager, items: readonly ListedItem[], validFrom: string): Promise<void> {
    await manager.query(
      `INSERT INTO catalogue.reference_items
         (list, code, title_nl, title_en, attributes, position, valid_from, valid_to)
       SELECT i.list, i.code, i.title ->> 'nl', i.title ->> 'en', i.attributes, i.position, $2, NULL
       FROM jsonb_to_recordset($1::jsonb)
         AS i (list text, code text, title jsonb, attributes jsonb, position integer)
       ON CONFLICT (list, code, valid_from) DO UPDATE
       SET title_nl = excluded.title_nl, title_en = excluded.title_en,
         attributes = excluded.attributes, position = excluded.position`,
      [JSON.stringify(items.map((item, position) => ({ ...item, position }))), validFrom],
    );
  }

  /** Brings the municipalities to what the file says. */
  async storeMunicipalities(manager: EntityManager, file: MunicipalityFile): Promise<void> {
    await manager.query(
      `INSERT INTO catalogue.municipalities (code, name, safety_region, police_region, valid_from, valid_to)
       SELECT m.code, m.name, m.veiligheidsregio, m.politie_eenheid, $2, NULL
       FROM jsonb_to_recordset($1::jsonb)
         AS m (code text, name text, veiligheidsregio text, politie_eenheid text)
       ON CONFLICT (code, valid_from) DO UPDATE
       SET name = excluded.name, safety_region = excluded.safety_region, police_region = excluded.police_region`,
      [JSON.stringify(file.municipalities), file.valid_from],
    );
  }
}
