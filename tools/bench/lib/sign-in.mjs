/** Signs somebody of the demo in, and gives the cookie and, where they have one, the organisation. */
export async function signIn(url, { email, password }) {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`Signing in answered ${response.status}: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const session = await (await fetch(`${url}/api/session`, { headers: { cookie } })).json();
  const organisationId = session.memberships.find(({ kind }) => kind === 'organisation')?.bodyId;
  return { cookie, organisationId };
}
