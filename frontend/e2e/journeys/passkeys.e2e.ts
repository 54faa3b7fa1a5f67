import type { Page } from '@playwright/test';
import { accountOf } from '../support/worlds/accounts';
import { AssessmentPages } from '../support/pages';
import { expect, test } from '../support/test';

test('a passkey is added, signs in without a password, and proves who is there', async ({ world }) => {
  const { page, watch } = await world.visitor();
  // The server refuses what wants a proof before the dialog asks it.
  watch.expectFailures();
  await holdKey(page);
  const nl = new AssessmentPages(page);
  await page.goto('/profiel/inloggen');
  await nl.signIn(accountOf('coordinator'));
  const press = (key: string) => page.getByRole('button', { name: nl.say(key), exact: true }).click();
  await press('access.passkeys.own.add');
  await page.getByLabel(nl.say('access.passkeys.own.name')).fill('Laptop');
  await press('access.passkeys.own.make');
  await press('access.secondFactor.codes.done');
  await expect(page.getByText(nl.say('access.passkeys.own.added'))).toBeVisible();

  await page.getByRole('button', { name: 'Fatma Yıldız' }).click();
  await page.getByRole('menuitem', { name: nl.say('shell.user.signOut'), exact: true }).click();
  await expect(nl.heading).toHaveText(nl.say('access.signIn.heading'));
  await press('access.passkeys.signIn');
  await expect(page).toHaveURL(/\/start$/);

  // The proof of signing in has grown old.
  await world.query(`UPDATE identity.sessions SET sess = jsonb_set(sess::jsonb, '{provenAt}', '0')::json`);
  await page.goto('/profiel/inloggen');
  await page.getByRole('button', { name: `${nl.say('access.passkeys.own.remove')} : Laptop` }).click();
  await press('access.passkeys.own.confirmRemove');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: nl.say('access.passkeys.step.use') }).click();
  await expect(page.getByText(nl.say('access.passkeys.own.removed'))).toBeVisible();
  await expect(dialog).toBeHidden();
});

/** Gives the browser a key that knows its user, as a laptop with a fingerprint has. */
async function holdKey(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
