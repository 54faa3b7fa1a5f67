import type { Method } from '@zicht/shared/sector-statistics/method.contract';
import type { FileCell } from '../../../ui/files/workbook';

/** One thing that marks a publication; a code is shown letter by letter. */
export interface PublicationFact {
  readonly key: 'organisations' | 'framework' | 'seed' | 'code' | 'policy' | 'cells';
  readonly value: FileCell;
  readonly isCode: boolean;
}

/** What a publication can be told by, and checked with. */
export function publicationFacts(method: Method): readonly PublicationFact[] {
  return [
    { key: 'organisations', value: method.organisations, isCode: false },
    { key: 'framework', value: `${method.frameworkCode} ${method.frameworkVersion}`, isCode: false },
    { key: 'seed', value: String(method.gate.seed), isCode: true },
    { key: 'code', value: method.codeVersion, isCode: true },
    { key: 'policy', value: method.policySha256, isCode: true },
    { key: 'cells', value: method.cellsSha256, isCode: true },
  ];
}
