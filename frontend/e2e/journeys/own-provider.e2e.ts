import { CLIENT, ProviderProcess } from '../../../backend/test/support/processes/provider-process';
import { accountOf } from '../support/worlds/accounts';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

test('a coordinator connects the provider of the organisation, tries it and switches it on; a colleague comes in by it', async ({
  world,
}) => {
  const provider = await ProviderProcess.start();
  try {
    const [fatma, bram] = [accountOf('coordinator'), accountOf('focalPerson')];
    await provider.change({
      people: {
        fatma: { name: 'Fatma bij de inlogdienst', email: fatma.email, email_verified: true },
        bram: { name: 'Bram bij de inlogdienst', email: bram.email, email_verified: true },
      },
    });
    const { page, watch } = await world.visitor();
    watch.mayVisit(provider.issuer);
    const nl = new AssessmentPages(page);
    await page.goto('/inloggen?terug=%2Fbeheer%2Finloggen');
    await nl.signIn(fatma);
    await page.getByLabel(nl.say('singleSignOn.form.issuer')).fill(provider.issuer);
    await page.getByLabel(nl.say('singleSignOn.form.clientId')).fill(CLIENT.clientId);
    await page.getByLabel(nl.say('singleSignOn.form.clientSecret')).fill(CLIENT.clientSecret);
    await page.getByRole('button', { name: nl.say('singleSignOn.form.save') }).click();
    await expect(
      page.getByRole('status').filter({ hasText: nl.say('singleSignOn.done.saved') }),
    ).toBeVisible();
    const addresses = page.locator('li code');
    const signInAddress = (await addresses.first().textContent()) ?? '';
    await provider.registerAt((await addresses.nth(1).textContent()) ?? '');

    await page.getByRole('button', { name: nl.say('singleSignOn.test.button') }).click();
    await page.getByRole('button', { name: 'Fatma bij de inlogdienst' }).click();
    await expect(page.locator('zou-status-label')).toHaveText(nl.say('singleSignOn.state.tested'));
    await page.getByRole('button', { name: nl.say('singleSignOn.switch.on') }).click();
    await expect(page.locator('zou-status-label')).toHaveText(nl.say('singleSignOn.state.on'));

    const colleague = await world.visitor();
    colleague.watch.mayVisit(provider.issuer);
    await colleague.page.goto(signInAddress);
    await colleague.page.getByRole('button', { name: nl.say('singleSignOn.go') }).click();
    await colleague.page.getByRole('button', { name: 'Bram bij de inlogdienst' }).click();
    await expect(colleague.page).toHaveURL(/\/start$/);
    await expect(colleague.page.getByRole('button', { name: 'Bram de Wit' })).toBeVisible();
  } finally {
    await provider.stop();
  }
});
