import type { ServiceFacts } from '@zicht/shared/platform/service-facts.contract';
import { openPage } from '../../../testing/open-page';
import { yearAnswers } from '../../../testing/year';

const FACTS: ServiceFacts = {
  operator: { name: 'Stichting Voorbeeld', address: 'Postbus 1, Utrecht' },
  contacts: { privacy: 'privacy@voorbeeld.example', accessibility: 'a11y@voorbeeld.example', security: null },
  retention: { textYears: 3, trailYears: 7, letterDays: 30, accountDays: 200, leavingDays: 45 },
  isDemo: false,
};
const open = (url: string, facts: unknown = FACTS) =>
  openPage(url, 'contributor', { ...yearAnswers(), 'GET /api/service-facts': facts });

describe('pages about the service', () => {
  it('say who runs it, whom to write to and how long what is kept, as the settings do', async () => {
    const page = await open('/privacy');
    await page.says('Deze website is van Stichting Voorbeeld.');
    expect(page.words()).toContain('Teksten verdwijnen 3 jaar na het sluiten van de ronde.');
    expect(page.words()).toContain('Regels van het logboek verdwijnen na 7 jaar.');
    expect(page.words()).toContain('Mails over uw account verdwijnen na 30 dagen.');
    expect(page.words()).toContain('Dan wissen wij uw account na 200 dagen.');
    expect(page.words()).toContain(
      'Vraagt een coördinator dat uw organisatie stopt? Dan wissen wij haar na 45 dagen.',
    );
    expect(page.words()).toContain('Gepubliceerde cijfers blijven.');
    expect(page.host.querySelector('a[href="mailto:privacy@voorbeeld.example"]')).not.toBeNull();
    expect(page.words()).not.toContain('Dit is een demonstratie.');
  });

  it.each([
    ['/toegankelijkheid', 'a11y@voorbeeld.example'],
    ['/privacy/verwerkingen', 'privacy@voorbeeld.example'],
  ])('name the address that fits: %s', async (url, address) => {
    const page = await open(url);
    await page.says(address);
  });

  it('say that a name is missing', async () => {
    const page = await open('/voorwaarden', { ...FACTS, operator: null });
    await page.says('De beheerder heeft hier nog geen naam ingevuld.');
  });

  it('stand when the server does not answer', async () => {
    const page = await open('/voorwaarden', undefined);
    await page.says('Een lek melden');
    expect(page.words()).not.toContain('Wie is verantwoordelijk?');
  });
});
