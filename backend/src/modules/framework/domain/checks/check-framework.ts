import type { Framework } from '@zicht/shared/framework/framework';
import { checkCaps } from './check-caps.js';
import { checkConditions } from './check-conditions.js';
import { checkCriteria } from './check-criteria.js';
import { checkForm } from './check-form.js';
import { checkReferences } from './check-references.js';
import { checkScoring } from './check-scoring.js';
import { checkSize } from './check-size.js';
import { checkTexts } from './check-texts.js';
import { MAXIMUM_FAULTS, type FrameworkFault, type Report } from './framework-fault.js';

/**
 * Everything that is wrong with what should be a framework; empty when it may be loaded, and then the candidate is a
 * `Framework`. First its size, then its form by the JSON Schema (`schema`: content of `framework.schema.json`), then
 * texts, references, order and scoring. Hostile input gives faults; never throws.
 */
export function checkFramework(candidate: unknown, schema: object): readonly FrameworkFault[] {
  try {
    const size = checkSize(candidate);
    if (size.length > 0) return size;
    const form = checkForm(candidate, schema);
    return form.length > 0
      ? [...form, ...collect((report) => checkTexts(candidate, report))]
      : checkMeaning(candidate as Framework);
  } catch {
    return [{ path: '', code: 'noFramework', message: 'No framework: it cannot be read.' }];
  }
}

function checkMeaning(framework: Framework): readonly FrameworkFault[] {
  return collect((report) => {
    checkTexts(framework, report);
    checkReferences(framework, report);
    checkScoring(framework, report);
    checkCriteria(framework, report);
    checkConditions(framework, report);
    checkCaps(framework, report);
  });
}

function collect(check: (report: Report) => void): readonly FrameworkFault[] {
  const faults: FrameworkFault[] = [];
  check((path, code, message) => {
    if (faults.length < MAXIMUM_FAULTS) faults.push({ path, code, message });
  });
  return faults;
}
