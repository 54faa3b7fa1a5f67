import { describe, expect, it } from '@jest/globals';
import { InvalidConfig, readConfig } from './config.js';
import { readRolesConfig } from './command-config.js';

const DEMO = {
  DATABASE_URL: 'postgres://zicht_app:a@localhost:5432/zicht',
  DATABASE_AUTH_URL: 'postgres://zicht_auth:b@localhost:5432/zicht',
  DATABASE_INSPECT_URL: 'postgres://zicht_inspect:e@localhost:5432/zicht',
};
const PRODUCTION_SECRET = 'k3Jd8sLq0vXz7Rt2Yw5Ub9Nc4Mf6Hg1Ae';
const PRODUCTION = {
  ...DEMO,
  ZICHT_MODE: 'production',
  PUBLIC_URL: 'https://zicht.example',
  SESSION_SECRET: PRODUCTION_SECRET,
  SECOND_FACTOR_SECRET: 'q7Wm2xRz9Lb4Tn6Vc1Kd8Pf3Hs5Jg0YeUa',
  TRUST_PROXY: '1',
};

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof InvalidConfig) return error.faults;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('needs nothing but three addresses in the demo', () => {
    const config = readConfig(DEMO);
    expect(config).toMatchObject({
      mode: 'demo',
      host: '127.0.0.1',
      port: 3000,
      logLevel: 'info',
      trustProxy: 0,
    });
    expect(config.publicUrl.origin).toBe('http://localhost:3000');
    expect(config.session).toMatchObject({
      idleMilliseconds: 3_600_000,
      shortIdleMilliseconds: 1_200_000,
      maximumMilliseconds: 43_200_000,
    });
    const shorter = readConfig({ ...DEMO, SESSION_IDLE_MINUTES: '10' }).session;
    expect(shorter.shortIdleMilliseconds).toBe(600_000);
  });

  it('takes an empty setting for one that is not given', () => {
    expect(readConfig({ ...DEMO, PORT: '', STATIC_DIR: '', SESSION_SECRET: '' })).toMatchObject({
      port: 3000,
    });
  });

  it('tells every fault at once, and no value', () => {
    const faults = faultsOf(() =>
      readConfig({
        PORT: '70000',
        DATABASE_URL: 'mysql://secret@host/x',
        SESSION_IDLE_MINUTES: 'soon',
        LOG_LEVEL: 'loud',
      }),
    );
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'DATABASE_AUTH_URL',
      'DATABASE_INSPECT_URL',
      'SESSION_IDLE_MINUTES',
      'LOG_LEVEL',
    ]);
    expect(faults.join('\n')).not.toContain('secret');
    expect(faults).toContain('DATABASE_AUTH_URL is missing');
  });

  it('sends no mail without a mail server, and knows one by its address', () => {
    expect(readConfig(DEMO).mail).toBeUndefined();
    const mail = { SMTP_URL: 'smtp://zicht:p%40ss@mail.example', MAIL_FROM: 'zicht@example.org' };
    expect(readConfig({ ...PRODUCTION, ...mail }).mail).toEqual({
      host: 'mail.example',
      port: 587,
      isEncrypted: false,
      requiresTls: true,
      user: 'zicht',
      password: 'p@ss',
      from: 'zicht@example.org',
      timeoutMilliseconds: 20_000,
    });
    const local = readConfig({ ...DEMO, ...mail, SMTP_URL: 'smtp://127.0.0.1:2525' }).mail;
    expect(local).toMatchObject({ port: 2525, requiresTls: false });
  });

  it.each([
    [
      'an address of another kind',
      { SMTP_URL: 'https://mail.example', MAIL_FROM: 'zicht@example.org' },
      'SMTP_URL',
    ],
    ['a sender who is none', { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Zicht' }, 'MAIL_FROM'],
    ['a server without a sender', { SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM'],
    ['a sender without a server', { MAIL_FROM: 'zicht@example.org' }, 'SMTP_URL'],
  ])('refuses %s', (_kind, mail, name) => {
    expect(faultsOf(() => readConfig({ ...DEMO, ...mail })).map((fault) => fault.split(' ')[0])).toEqual([
      name,
    ]);
  });

  it('takes a production that is whole', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({ mode: 'production', trustProxy: 1 });
  });

  it('asks a second factor of the roles that can do most, of others by a setting, and in the demo of nobody', () => {
    const rolesOf = (settings: Record<string, string>) => readConfig(settings).secondFactor.roles;
    const always = ['coordinator', 'inspector', 'inspectorateCoordinator', 'platformAdministrator'];
    expect(rolesOf(PRODUCTION)).toEqual(always);
    const more = { SECOND_FACTOR_ROLES: 'boardMember, coordinator' };
    expect(rolesOf({ ...PRODUCTION, ...more })).toEqual([...always, 'boardMember']);
    expect(rolesOf(DEMO)).toEqual([]);
    expect(rolesOf({ ...DEMO, ...more })).toEqual(['boardMember', 'coordinator']);
  });

  it.each([
    ['the secret of the demo', { SESSION_SECRET: undefined }, 'SESSION_SECRET'],
    ['a short secret', { SESSION_SECRET: 'short' }, 'SESSION_SECRET'],
    ['a secret of one letter', { SESSION_SECRET: 'a'.repeat(64) }, 'SESSION_SECRET'],
    ['the demo’s key of second factors', { SECOND_FACTOR_SECRET: undefined }, 'SECOND_FACTOR_SECRET'],
    ['a short key', { SECOND_FACTOR_SECRET: 'short' }, 'SECOND_FACTOR_SECRET'],
    ['one secret for two things', { SECOND_FACTOR_SECRET: PRODUCTION_SECRET }, 'SECOND_FACTOR_SECRET'],
    ['a role that there is not', { SECOND_FACTOR_ROLES: 'coordinator,king' }, 'SECOND_FACTOR_ROLES'],
    ['no address', { PUBLIC_URL: undefined }, 'PUBLIC_URL'],
    ['an address without HTTPS', { PUBLIC_URL: 'http://zicht.example' }, 'PUBLIC_URL'],
    ['no proxy', { TRUST_PROXY: '0' }, 'TRUST_PROXY'],
    ['one role for all', { DATABASE_AUTH_URL: DEMO.DATABASE_URL }, 'DATABASE_AUTH_URL'],
  ])('refuses a production with %s', (_kind, change, name) => {
    const faults = faultsOf(() => readConfig({ ...PRODUCTION, ...change }));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every((fault) => fault.startsWith(name))).toBe(true);
  });
});

describe('readRolesConfig', () => {
  const ROLES = {
    ...DEMO,
    DATABASE_MIGRATE_URL: 'postgres://zicht_migrate:c@localhost:5432/zicht',
    DATABASE_ADMIN_URL: 'postgres://postgres:d@localhost:5432/postgres',
  };

  it('takes names and passwords from the addresses', () => {
    expect(readRolesConfig(ROLES)).toEqual({
      adminUrl: ROLES.DATABASE_ADMIN_URL,
      database: 'zicht',
      passwords: { zicht_app: 'a', zicht_auth: 'b', zicht_inspect: 'e', zicht_migrate: 'c' },
    });
  });

  it('tells every fault at once', () => {
    const faults = faultsOf(() =>
      readRolesConfig({
        DATABASE_URL: 'postgres://postgres:a@localhost/zicht',
        DATABASE_AUTH_URL: 'postgres://zicht_auth@localhost/other',
      }),
    );
    expect(faults).toEqual([
      'DATABASE_URL must be the address of the role zicht_app',
      'DATABASE_AUTH_URL needs a password',
      'DATABASE_MIGRATE_URL is missing',
      'DATABASE_ADMIN_URL is missing',
      'the addresses name different databases',
    ]);
  });
});
