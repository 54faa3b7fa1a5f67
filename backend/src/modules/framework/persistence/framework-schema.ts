import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';

/** Place of the JSON Schema of the format, from the sources and from the build alike. */
export const FRAMEWORK_SCHEMA_FILE = fileURLToPath(
  new URL('../../../../data/frameworks/framework.schema.json', import.meta.url),
);

/** The JSON Schema of the format, read once. */
@Injectable()
export class FrameworkSchema {
  private known: Promise<object> | undefined;

  get(): Promise<object> {
    this.known ??= readFile(FRAMEWORK_SCHEMA_FILE, 'utf8').then((text) => JSON.parse(text) as object);
    return this.known;
  }
}
