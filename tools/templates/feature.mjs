import { formsOf } from './names.mjs';

/** The rooms of a new feature in all three projects. */
export function feature([name]) {
  const { kebab, pascal, camel, words } = formsOf(name, 'feature');
  const sentence = words[0].toUpperCase() + words.slice(1);
  return {
    files: {
      [`shared/src/${kebab}/${kebab}.contract.ts`]: `import * as z from 'zod';
import { idSchema } from '../kernel/id.js';

/** One of the ${words}, as the API shows it. */
export const ${camel}ItemSchema = z.object({ id: idSchema, version: z.int() }).meta({ id: '${pascal}Item' });

/** See {@link ${camel}ItemSchema}. */
export type ${pascal}Item = z.infer<typeof ${camel}ItemSchema>;
`,
      [`backend/src/modules/${kebab}/index.ts`]: `export { ${pascal}Module } from './${kebab}.module.js';
`,
      [`backend/src/modules/${kebab}/${kebab}.module.ts`]: `import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';

/** ${sentence}. */
@Module({ imports: [AuditModule] })
export class ${pascal}Module {}
`,
      [`frontend/src/app/features/${kebab}/${kebab}.routes.ts`]: `import type { Routes } from '@angular/router';

/** Pages of ${words}; the guard stands in \`app.routes.ts\`. */
export const ${camel}Routes: Routes = [];
`,
      [`frontend/src/app/features/${kebab}/${kebab}.api.ts`]: `import { inject, Injectable } from '@angular/core';
import type { Organisation } from '@zicht/shared/organisations/organisation.contract';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { ApiClient } from '../../core/http/api-client';

/** Requests of ${words}; the only file of the feature that knows URLs. */
@Injectable({ providedIn: 'root' })
export class ${pascal}Api {
  private readonly api = inject(ApiClient);

  /** The record of the organisation: an example, until the feature has a path of its own in \`API_PATHS\`. */
  organisation(organisationId: string): Promise<Organisation> {
    return this.api.get(fillPath(API_PATHS.organisation, { organisationId }));
  }
}
`,
      [`frontend/src/app/texts/nl/${camel}.json`]: `{}\n`,
      [`frontend/src/app/texts/en/${camel}.json`]: `{}\n`,
    },
    edits: [
      {
        file: 'boundaries.config.mjs',
        after: 'export const FEATURES = {\n',
        text: `  ${kebab === camel ? kebab : `'${kebab}'`}: ['audit'],\n`,
      },
    ],
    next: [
      `Say in boundaries.config.mjs and docs/architecture.md which faces ${kebab} may use.`,
      `Add ${pascal}Module to backend/src/app.module.ts and ${camel}Routes to frontend/src/app/app.routes.ts.`,
      `Add ${camel} to PARTS in frontend/src/app/texts/nl/nl.ts and en/en.ts, and withTexts('${camel}') to its route.`,
      `Go on with: npm run generate -- use-case ${kebab} <verb-noun>, npm run generate -- page ${kebab} <name>`,
    ],
  };
}
