import * as z from 'zod';
import { FRAMEWORK_STATUSES, type Framework } from './framework.js';

/**
 * A framework as the API gives it. Its full form is the JSON Schema of `backend/data/frameworks`, which was checked
 * when the version was loaded; here stands what names it.
 */
export const frameworkDocumentSchema = z
  .looseObject({
    format: z.literal(2),
    code: z.string(),
    version: z.string(),
    status: z.enum(FRAMEWORK_STATUSES),
  })
  .meta({ id: 'Framework' });

/** Published versions that were asked for together, each once, in the order asked. */
export const frameworkListSchema = z
  .object({ frameworks: z.array(frameworkDocumentSchema) })
  .meta({ id: 'FrameworkList' });

/** What the API answers of published versions. */
export interface FrameworkList {
  readonly frameworks: readonly Framework[];
}
