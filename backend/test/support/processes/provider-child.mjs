/**
 * A provider of OpenID Connect in a process of its own: the real thing, told by messages whom it lets in and how. With
 * `person` it lets them in at once; without, it shows a page with a button for everybody it knows.
 */
import { createServer } from 'node:http';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider from 'oidc-provider';

const port = Number(process.env.PROVIDER_PORT);
const issuer = `http://127.0.0.1:${port}`;

const state = {
  clients: JSON.parse(process.env.PROVIDER_CLIENTS ?? '[]'),
  people: JSON.parse(process.env.PROVIDER_PEOPLE ?? '{}'),
  person: null,
  amr: ['pwd'],
  /** Seconds that its clock is behind. */
  lag: 0,
  keys: [newKey()],
  /** What the description of the provider says in place of the truth. */
  saysInstead: {},
  requests: 0,
};
let provider = make();

const rightNow = Date.now;
Date.now = () => rightNow() - state.lag * 1000;

function newKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomBytes(6).toString('hex');
  return { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
}

function make() {
  const made = new Provider(issuer, {
    clients: state.clients,
    jwks: { keys: state.keys },
    cookies: { keys: ['only-in-tests'] },
    scopes: ['openid', 'groups'],
    claims: {
      openid: ['sub', 'acr', 'amr', 'auth_time'],
      email: ['email', 'email_verified'],
      profile: ['name'],
      groups: ['groups'],
    },
    acrValues: ['high'],
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    ttl: { IdToken: 600, Grant: 3600, Session: 3600, Interaction: 600, AccessToken: 600 },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...state.people[sub] }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new made.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid email profile groups');
      await grant.save();
      return grant;
    },
  });
  return made;
}

async function interact(request, response) {
  const chosen = new URL(request.url, issuer).searchParams.get('person') ?? state.person;
  if (chosen !== null) {
    const login = { accountId: chosen, amr: state.amr, ...(state.acr ? { acr: state.acr } : {}) };
    await provider.interactionFinished(request, response, { login });
    return;
  }
  const buttons = Object.entries(state.people)
    .map(([sub, { name }]) => `<button name="person" value="${sub}">${name}</button>`)
    .join('');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="nl"><link rel="icon" href="data:,"><title>Inlogdienst</title><h1>Inlogdienst</h1><form>${buttons}</form>`,
  );
}

const server = createServer((request, response) => {
  state.requests += 1;
  const { pathname } = new URL(request.url, issuer);
  if (pathname.startsWith('/interaction/')) {
    interact(request, response).catch((error) => response.writeHead(500).end(String(error)));
    return;
  }
  if (pathname === '/.well-known/openid-configuration' && Object.keys(state.saysInstead).length > 0) {
    describe(response).catch((error) => response.writeHead(500).end(String(error)));
    return;
  }
  provider.callback()(request, response);
});

async function describe(response) {
  const saysInstead = state.saysInstead;
  state.saysInstead = {};
  const truth = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
  state.saysInstead = saysInstead;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ ...truth, ...saysInstead }));
}

server.listen(port, '127.0.0.1', () => process.send({ isListening: true }));
process.on('message', ({ change, rotate }) => {
  Object.assign(state, change);
  if (rotate) state.keys = [newKey()];
  if (rotate || change?.clients) provider = make();
  process.send({ isChanged: true, requests: state.requests });
});
