import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceFactsSchema } from '@zicht/shared/platform/service-facts.contract';
import { TestServer } from '../../../../test/support/test-server.js';

const DAY = 24 * 3_600_000;

describe('what a server says of itself', () => {
  let told: TestServer;
  let silent: TestServer;
  beforeAll(async () => {
    told = await TestServer.start({
      settings: {
        OPERATOR_NAME: 'Stichting Voorbeeld',
        OPERATOR_ADDRESS: 'Postbus 1, Utrecht',
        CONTACT_PRIVACY: 'privacy@voorbeeld.example',
        CONTACT_SECURITY: 'lek@voorbeeld.example',
        RETENTION_TEXT_YEARS: '3',
      },
    });
    silent = await TestServer.start({ database: told.database });
  });
  afterAll(async () => {
    await silent.stop();
    await told.stop();
  });

  it('is in security.txt, which is younger than a year by its own word', async () => {
    const { text, headers } = await told.browser().get('/.well-known/security.txt').expect(200);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(text).toContain('Contact: mailto:lek@voorbeeld.example\n');
    expect(text).toContain('Canonical: http://localhost:3000/.well-known/security.txt\n');
    const expires = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '');
    expect(expires - told.clock.now().getTime()).toBeGreaterThan(30 * DAY);
    expect(expires - told.clock.now().getTime()).toBeLessThan(365 * DAY);
  });

  it('is no file where nobody is named', async () => {
    await silent.browser().get('/.well-known/security.txt').expect(404);
  });

  it('comes from the settings, for pages that anybody may read', async () => {
    const { body } = await told.browser().get('/api/service-facts').expect(200);
    expect(serviceFactsSchema.parse(body)).toEqual({
      operator: { name: 'Stichting Voorbeeld', address: 'Postbus 1, Utrecht' },
      contacts: {
        privacy: 'privacy@voorbeeld.example',
        accessibility: null,
        security: 'lek@voorbeeld.example',
      },
      retention: { textYears: 3, trailYears: 5, letterDays: 90, accountDays: 365, leavingDays: 30 },
      isDemo: true,
    });
    const { body: nothing } = await silent.browser().get('/api/service-facts').expect(200);
    expect(nothing).toMatchObject({ operator: null, contacts: { privacy: null } });
  });
});
