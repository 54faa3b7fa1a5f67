import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { LEAVING_PAGE_PATH } from '@zicht/shared/routes/leaving-paths';
import { JOINING_PATHS } from '@zicht/shared/routes/joining-paths';
import { PEOPLE_PATHS } from '@zicht/shared/routes/people-paths';
import type { AccountLetter, AccountLetterKind } from './account-letter.js';
import { ACCOUNT_LETTER_TEXTS } from './account-letter-texts.js';
import { html, onOneLine, plain } from './letter-frame.js';
import { LETTER_FRAMES } from './letter-texts.js';

/** Pages on which the links of letters open; the secret stands behind the #, so that it reaches no log. */
const PAGES: Readonly<Record<AccountLetterKind, string>> = {
  invited: PEOPLE_PATHS.invitation,
  passwordReset: PEOPLE_PATHS.newPassword,
  accountChanged: APP_PATHS.signIn,
  joinAsked: JOINING_PATHS.confirmation,
  joinWaiting: JOINING_PATHS.requests,
  joinRefused: JOINING_PATHS.join,
  recovered: APP_PATHS.signIn,
  brokeGlass: APP_PATHS.signIn,
  accountEnded: APP_PATHS.signIn,
  leavingAsked: LEAVING_PAGE_PATH,
  leavingPostponed: LEAVING_PAGE_PATH,
  leavingTakenBack: APP_PATHS.signIn,
  organisationLeft: JOINING_PATHS.join,
  successionRecorded: APP_PATHS.signIn,
  successionTakenBack: APP_PATHS.signIn,
  continuationRecorded: APP_PATHS.signIn,
  continuationTakenBack: APP_PATHS.signIn,
  kindChanged: APP_PATHS.assessments,
};

/** A letter about an account, in plain text and HTML. */
export function composeAccountLetter(
  letter: AccountLetter,
  { publicUrl, token }: { readonly publicUrl: URL; readonly token: string | undefined },
) {
  const { locale } = letter;
  const { subject, first, button, why, whyOfInspectorate = why } = ACCOUNT_LETTER_TEXTS[locale][letter.kind];
  const frame = LETTER_FRAMES[locale];
  const page = new URL(`/${PAGES[letter.kind]}`, publicUrl);
  if (token !== undefined) page.hash = token;
  const facts = Object.fromEntries(
    Object.entries(letter.facts).map(([key, value]) => [key, onOneLine(value)]),
  );
  const words = {
    greeting: letter.name === '' ? frame.hello : frame.greeting(onOneLine(letter.name)),
    first: first(facts),
    signIn: button,
    signInLink: page.href,
    whyHeading: frame.whyHeading,
    why: facts['body'] === 'inspectorate' ? whyOfInspectorate : why,
  };
  return {
    to: letter.email,
    subject,
    text: plain(words),
    html: html(words, locale),
    messageId: `<${letter.id}@${publicUrl.hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}
