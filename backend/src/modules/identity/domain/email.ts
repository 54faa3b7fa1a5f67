/** An e-mail address in the form in which it is stored and looked up. */
export function normalisedEmail(email: string): string {
  return email.trim().toLowerCase();
}
