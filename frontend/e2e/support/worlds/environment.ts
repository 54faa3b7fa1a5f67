import { join } from 'node:path';
import type { Account } from './accounts';

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new Error(`${name} is not set: run npm test -- --only e2e, or node tools/launch.mjs journeys.`);
  }
  return value;
}

/** What the test stage (`tools/lib/testing/browser-service.mjs`) tells the journeys; read once, here. */
export const environment = {
  /** Service on demo data that the sweep looks at. */
  baseUrl: required('E2E_BASE_URL'),
  /** Everybody who can sign in, the same in each copy of the seeded database. */
  accounts: JSON.parse(required('E2E_ACCOUNTS')) as readonly Account[],
  /** Settings of the seeded database that nobody opens; a journey copies it. */
  settings: JSON.parse(required('E2E_SETTINGS')) as Readonly<Record<string, string>>,
  chromium: required('CHROMIUM_PATH'),
  chromiumArguments: JSON.parse(process.env['CHROMIUM_ARGUMENTS'] ?? '[]') as readonly string[],
  /** True at night: every state at every width in both languages. */
  isFullSweep: process.env['E2E_SWEEP'] === 'full',
  /** `pages`, or `readme` for the picture in docs/images too; nothing in `npm test`. */
  takesPictures: process.env['E2E_PICTURES'] !== undefined,
  takesReadmePicture: process.env['E2E_PICTURES'] === 'readme',
};

/** The root of the checkout. */
export const ROOT = join(import.meta.dirname, '../../../..');
