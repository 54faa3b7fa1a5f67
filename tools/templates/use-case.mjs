import { ClearError } from '../lib/clear-error.mjs';
import { formsOf } from './names.mjs';

const NO_VERBS = new Set(['do', 'handle', 'manage', 'process', 'perform', 'new', 'get']);

/** A change of state: one class in one file, with a spec that its right is checked first. */
export function useCase([featureName, name]) {
  const feature = formsOf(featureName, 'feature');
  const { kebab, pascal, words } = formsOf(name, 'use case');
  const [verb, ...noun] = kebab.split('-');
  if (noun.length === 0 || NO_VERBS.has(verb)) {
    throw new ClearError(
      `"${name}" is no verb with a noun.`,
      'Say what happens to what: submit-assessment, wipe-text.',
    );
  }
  const subject = noun.join('-');
  const sentence = words[0].toUpperCase() + words.slice(1);
  return {
    needs: `backend/src/modules/${feature.kebab}/index.ts`,
    files: {
      [`backend/src/modules/${feature.kebab}/use-cases/${kebab}.ts`]: `import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { AuditTrail } from '../../audit/index.js';

/** What it takes to ${words}. */
export interface ${pascal}Input {
  readonly id: string;
}

/** ${sentence}: say here when it refuses and what a second time does. */
@Injectable()
export class ${pascal} {
  constructor(
    private readonly database: TenantDatabase,
    private readonly audit: AuditTrail,
  ) {}

  async execute(actor: Actor, input: ${pascal}Input): Promise<void> {
    requirePermission(actor, 'answers:write');
    const { organisationId } = actor;
    await this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      await this.audit.record(transaction, actor, {
        action: '${feature.camel}.${verb}',
        subject: \`${subject}:\${input.id}\`,
      });
    });
  }
}
`,
      [`backend/src/modules/${feature.kebab}/use-cases/${kebab}.spec.ts`]: `import { describe, expect, it } from '@jest/globals';
import { Forbidden } from '../../../platform/errors/forbidden.js';
import { ${pascal} } from './${kebab}.js';

describe('${pascal}', () => {
  it('refuses somebody without the right before it touches the database', async () => {
    // Calling any method of nothing would fail in another way than by Forbidden.
    const useCase = new ${pascal}(undefined as never, undefined as never);
    const nobody = { userId: 'u', organisationId: 'o', roles: [], requestId: 'r' };
    await expect(useCase.execute(nobody, { id: 'i' })).rejects.toThrow(Forbidden);
  });
});
`,
    },
    edits: [
      {
        file: 'shared/src/audit/trail-actions.ts',
        after: 'export const TRAIL_ACTIONS = {\n',
        text: `  '${feature.camel}.${verb}': 'organisation',\n`,
      },
    ],
    next: [
      `Choose the kind of '${feature.camel}.${verb}' in shared/src/audit/trail-actions.ts, and give it a sentence in
  frontend/src/app/texts/nl/trail.json and en/trail.json.`,
      `Choose the permission in ${kebab}.ts (shared/src/access/permissions.ts lists them).`,
      `Add ${pascal} to the providers in ${feature.kebab}.module.ts, and a route in http/ that calls it.`,
      'Test it on PostgreSQL in an .int-spec.ts beside it, and add a sabotage for each promise (tools/sabotage/).',
    ],
  };
}
