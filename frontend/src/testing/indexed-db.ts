import 'fake-indexeddb/auto';
import { deserialize, serialize } from 'node:v8';

// jsdom does without; the database copies what it keeps.
globalThis.structuredClone ??= <Value>(value: Value): Value => deserialize(serialize(value)) as Value;
