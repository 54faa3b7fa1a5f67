const entry = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/identity/http/single-sign-on/single-sign-on.int-spec.ts'],
};
const admission = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/identity/http/single-sign-on/single-sign-on-admission.int-spec.ts'],
};
const outgoing = {
  project: 'backend',
  tests: ['backend/src/platform/outgoing/outgoing-requests.spec.ts'],
};
const client = 'backend/src/platform/open-id/open-id-client.ts';
const requests = 'backend/src/platform/outgoing/outgoing-requests.ts';
const identity = 'backend/src/modules/identity';

/** Promises of signing in through the provider of an organisation. */
export const SINGLE_SIGN_ON = [
  {
    promise: 'whoever comes back brings the state with which they were sent',
    file: client,
    find: 'expectedState: checks.state,',
    replace: 'expectedState: client.skipStateCheck,',
    ...entry,
  },
  {
    promise: 'a token is of one sign-in alone, by a nonce of its own',
    file: client,
    find: 'client.randomNonce(),',
    replace: "'x'.repeat(43),",
    ...entry,
  },
  {
    promise: 'whoever was sent to a provider comes back once',
    file: 'backend/src/platform/http/session/sessions.ts',
    find: 'const isTaken = await this.given.store.takeErrand(request.sessionID, errand.until);\n    delete request.session.errand;',
    replace: 'const isTaken = true;',
    ...entry,
  },
  {
    promise: 'a person of a provider is found by issuer and subject',
    file: `${identity}/persistence/single-sign-on/provider-account.repository.ts`,
    find: 'WHERE organisation_id = $1 AND issuer = $2 AND subject = $3\n       ), account AS',
    replace: 'WHERE organisation_id = $1 AND issuer = $2 AND subject = $3 AND false\n       ), account AS',
    ...admission,
  },
  {
    promise: 'an address for which the provider does not vouch opens no account',
    file: `${identity}/use-cases/single-sign-on/enter-by-provider.ts`,
    find: 'const address = isAddressVerified(claims) ? ',
    replace: 'const address = isAddressVerified(claims) || true ? ',
    ...admission,
  },
  {
    promise: 'a provider opens its own organisation alone',
    file: `${identity}/domain/signing-in/sign-in-manner.ts`,
    find: 'return membership.bodyId === via && membership.signInCode !== null;',
    replace: "return via !== '';",
    ...entry,
  },
  {
    promise: 'a coordinator who comes in past the provider is noted',
    file: `${identity}/use-cases/signing-in/give-second-step.ts`,
    find: 'if (actor.via === undefined) await',
    replace: "if (actor.via === '') await",
    ...admission,
  },
  {
    promise: 'a password opens nothing where passwords are off',
    file: `${identity}/domain/signing-in/sign-in-manner.ts`,
    find: 'return membership.allowsLocalAccounts || (isStrong && isBreakGlass(membership));',
    replace: "return membership.allowsLocalAccounts || isStrong || membership.kind !== 'platform';",
    ...admission,
  },
  {
    promise: 'a name that leads into a network is not asked',
    file: requests,
    find: 'const isRefused = this.isProduction && !addresses.every(',
    replace: 'const isRefused = this.isProduction && !addresses.some(',
    ...outgoing,
  },
  {
    promise: 'an address inside a network is not asked',
    file: requests,
    find: 'if (this.isProduction && isIP(host) !== 0 && !isPublicAddress(host)) throw new OutgoingRefused();',
    replace: '',
    ...outgoing,
  },
];
