import type { Framework } from '@zicht/shared/framework/framework';
import { contentHash } from '../content-hash.js';

/** A version as it is kept once published: where its schema lies is no part of it. */
export interface PublishedContent {
  readonly code: string;
  readonly version: string;
  readonly content: Framework;
  readonly sha256: string;
}

/** A draft of the same words and rules is the same version as the published one. */
export function asPublished({ $schema: _schema, ...framework }: Framework): PublishedContent {
  const content: Framework = { ...framework, status: 'published' };
  return { code: content.code, version: content.version, content, sha256: contentHash(content) };
}
