/**
 * Writes the JSON schema of an organisation's export, as it is published beside the pages, from the contract.
 * Usage: node tools/launch.mjs export-schema
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { build } from './lib/build.mjs';
import { runTool } from './lib/clear-error.mjs';
import { inRoot } from './lib/paths.mjs';

await runTool(async () => {
  await build(['shared'], { quiet: true });
  const contract = pathToFileURL(inRoot('shared/dist/reports/organisation-export.contract.js')).href;
  const { organisationExportSchema } = await import(contract);
  const schema = z.toJSONSchema(organisationExportSchema);
  writeFileSync(
    inRoot('frontend/public/organisation-export.schema.json'),
    `${JSON.stringify(schema, null, 2)}\n`,
  );
});
