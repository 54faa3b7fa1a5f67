import express from 'express';
import type { RequestHandler } from 'express';
import type { InputFault } from '@zicht/shared/kernel/problem';
import { isStorableText } from '@zicht/shared/kernel/free-text';
import { InvalidInput } from '../errors/invalid-input.js';

/** Largest body that is read, in bytes. */
export const BODY_MAXIMUM = 1_000_000;

/** Deepest nesting of a body; the deepest contract has seven levels. */
const DEPTH_MAXIMUM = 32;

const FAULTS_MAXIMUM = 20;

/** Keys with which objects themselves could be changed; no contract of ours has them. */
const DANGEROUS_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads a JSON body: small, shallow, and with texts that PostgreSQL can store. */
export function jsonBody(): RequestHandler[] {
  return [
    express.json({
      limit: BODY_MAXIMUM,
      // A compressed body could grow without bound; browsers never send one.
      inflate: false,
      strict: false,
      type: 'application/json',
      verify: (_request, _response, bytes) => {
        if (isTooDeep(bytes)) throw new InvalidInput([{ path: '', code: 'tooDeep' }]);
      },
    }),
    (request, _response, next) => {
      const faults = textFaults(request.body);
      if (faults.length > 0) throw new InvalidInput(faults);
      next();
    },
  ];
}

/** Looks at brackets outside strings alone, so that nothing recurses over what a stranger sent. */
function isTooDeep(bytes: Buffer): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (inString) {
      if (byte === 0x5c) index += 1;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x5b || byte === 0x7b) depth += 1;
    else if (byte === 0x5d || byte === 0x7d) depth -= 1;
    if (depth > DEPTH_MAXIMUM) return true;
  }
  return false;
}

function textFaults(value: unknown, path = '', faults: InputFault[] = []): InputFault[] {
  if (faults.length >= FAULTS_MAXIMUM) return faults;
  if (typeof value === 'string') {
    if (!isStorableText(value)) faults.push({ path, code: 'unstorableText' });
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => textFaults(item, `${path}/${index}`, faults));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (DANGEROUS_KEYS.has(key)) faults.push({ path, code: 'unknownKey' });
      else if (isStorableText(key)) textFaults(item, `${path}/${pointerPart(key)}`, faults);
      else faults.push({ path, code: 'unstorableText' });
    }
  }
  return faults;
}

/** One step of a JSON Pointer (RFC 6901). */
export function pointerPart(key: string): string {
  return key.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1');
}
