/** Fewest characters of a password; length protects better than odd characters do. */
export const PASSWORD_MINIMUM = 12;

/** Most characters of a password, so that nobody makes the server hash a book. */
export const PASSWORD_MAXIMUM = 128;

/** Parts of this length of one's own name or address make a password easy to guess. */
const OWN_WORD_MINIMUM = 4;

/** What is wrong with a password, as far as its form tells. */
export type PasswordFault = 'passwordTooShort' | 'passwordTooLong' | 'passwordHasOwnWords';

/** Number of characters as a person counts them; this file reaches the browser, where zod and its kin may not. */
export function passwordLength(password: string): number {
  return [...password.normalize('NFKC')].length;
}

/** The first fault of a password that its form shows; how easy it is to guess is judged by the server. */
export function passwordFault(password: string, ownWords: readonly string[]): PasswordFault | undefined {
  const length = passwordLength(password);
  if (length < PASSWORD_MINIMUM) return 'passwordTooShort';
  if (length > PASSWORD_MAXIMUM) return 'passwordTooLong';
  return isMadeOfOwnWords(password, ownWords) ? 'passwordHasOwnWords' : undefined;
}

/** Names and addresses in parts that somebody who knows the person would try. */
export function wordsToAvoid(...texts: readonly string[]): string[] {
  const parts = texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return [...new Set(parts)].filter((part) => part.length >= OWN_WORD_MINIMUM);
}

/** True when little is left of a password once the person's own words are taken out. */
function isMadeOfOwnWords(password: string, ownWords: readonly string[]): boolean {
  let rest = password.toLowerCase();
  for (const word of ownWords) rest = rest.replaceAll(word, '');
  return rest.length < password.length && passwordLength(rest) < PASSWORD_MINIMUM / 2;
}
