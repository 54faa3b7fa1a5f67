import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { OutgoingRefused, OutgoingRequests } from '../outgoing/outgoing-requests.js';
import { OpenIdFault } from './open-id-fault.js';
import type { OpenIdFaultKind } from './open-id-fault.js';

/** A provider, and who this service is to it. */
export interface OpenIdProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What is asked of the provider. */
export interface OpenIdQuestion {
  readonly returnAddress: string;
  /** Claim to ask for, where the provider has a scope of that name. */
  readonly wish: string | null;
  /** Level of certainty (`acr`) to ask for. */
  readonly level: string | null;
  /** Asks the person to prove anew who they are, and takes an answer no older than this many seconds. */
  readonly maximumAge?: number;
}

/** What must come back; kept in the session of whoever is sent to the provider, and used once. */
export interface OpenIdChecks {
  readonly returnAddress: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly maximumAge?: number;
}

/** What the provider says of a person. */
export type OpenIdClaims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/**
 * The conversation with a provider of OpenID Connect: discovery, authorization code with PKCE, state and nonce, and
 * a token whose signature, issuer, audience and moment are checked. Settings and keys of the provider are read anew each
 * time, so that a new key counts at once.
 */
@Injectable()
export class OpenIdClient {
  constructor(private readonly requests: OutgoingRequests) {}

  /**
   * Where to send the person, and what must come back.
   * @throws OpenIdFault
   */
  async begin(
    provider: OpenIdProvider,
    question: OpenIdQuestion,
  ): Promise<{ address: string; checks: OpenIdChecks }> {
    const found = await this.discover(provider);
    const {
      authorization_endpoint: page,
      token_endpoint: tokens,
      scopes_supported: scopes = [],
    } = found.serverMetadata();
    if (page === undefined || tokens === undefined) throw new OpenIdFault('notSuitable');
    this.allowed(page);
    const { returnAddress, wish, level, maximumAge } = question;
    const [state, nonce, verifier] = [
      client.randomState(),
      client.randomNonce(),
      client.randomPKCECodeVerifier(),
    ];
    const scope = ['openid', 'email', 'profile', ...(wish !== null && scopes.includes(wish) ? [wish] : [])];
    const address = client.buildAuthorizationUrl(found, {
      redirect_uri: returnAddress,
      scope: [...new Set(scope)].join(' '),
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(level === null ? {} : { acr_values: level }),
      ...(maximumAge === undefined ? {} : { prompt: 'login', max_age: String(maximumAge) }),
    });
    const checks = { returnAddress, state, nonce, verifier };
    return { address: address.href, checks: maximumAge === undefined ? checks : { ...checks, maximumAge } };
  }

  /**
   * What the provider says of the person who came back with this query.
   * @throws OpenIdFault
   */
  async finish(provider: OpenIdProvider, checks: OpenIdChecks, query: string): Promise<OpenIdClaims> {
    const found = await this.discover(provider);
    const back = new URL(checks.returnAddress);
    back.search = query;
    try {
      const tokens = await client.authorizationCodeGrant(found, back, {
        pkceCodeVerifier: checks.verifier,
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        idTokenExpected: true,
        ...(checks.maximumAge === undefined ? {} : { maxAge: checks.maximumAge }),
      });
      const signed = tokens.claims();
      if (signed === undefined) throw new OpenIdFault('wrongToken');
      // Many providers tell address and groups there alone; what was signed goes before.
      const more =
        found.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await client.fetchUserInfo(found, tokens.access_token, signed.sub);
      return { ...more, ...signed };
    } catch (error) {
      throw error instanceof OpenIdFault ? error : new OpenIdFault(kindOf(error), error);
    }
  }

  /** Where to send somebody who signs out; undefined where the provider has no such page, or does not answer. */
  async departure(provider: OpenIdProvider, leftAddress: string): Promise<string | undefined> {
    try {
      const found = await this.discover(provider);
      if (found.serverMetadata().end_session_endpoint === undefined) return undefined;
      const address = client.buildEndSessionUrl(found, { post_logout_redirect_uri: leftAddress });
      return this.allowed(address.href).href;
    } catch (error) {
      if (error instanceof OpenIdFault) return undefined;
      throw error;
    }
  }

  private async discover({ issuer, clientId, clientSecret }: OpenIdProvider): Promise<client.Configuration> {
    const server = this.allowed(issuer);
    const isPlain = server.protocol === 'http:';
    const ask: client.CustomFetch = (address, request) => this.requests.ask(address, request);
    const prepare = (configuration: client.Configuration) => {
      configuration[client.customFetch] = ask;
      if (isPlain) client.allowInsecureRequests(configuration);
      // A token that came over TLS is trusted by the standard; its signature is checked all the same.
      client.enableNonRepudiationChecks(configuration);
      return configuration;
    };
    const options = {
      [client.customFetch]: ask,
      execute: isPlain ? [client.allowInsecureRequests] : [],
    };
    try {
      const first = await client.discovery(server, clientId, undefined, client.None(), options);
      const metadata = first.serverMetadata();
      const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
      const proof = methods.includes('client_secret_basic')
        ? client.ClientSecretBasic(clientSecret)
        : client.ClientSecretPost(clientSecret);
      return prepare(new client.Configuration(metadata, clientId, undefined, proof));
    } catch (error) {
      throw new OpenIdFault(isRefused(error) ? 'addressRefused' : discoveryKindOf(error), error);
    }
  }

  private allowed(address: string): URL {
    try {
      return this.requests.allowed(address);
    } catch (error) {
      throw new OpenIdFault('addressRefused', error);
    }
  }
}

/** Codes of the library for a token, or an answer with the browser, that is not what was asked for. */
const UNTRUSTED = [
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
];

function discoveryKindOf(error: unknown): OpenIdFaultKind {
  return codeOf(error) === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED' ? 'otherIssuer' : 'notFound';
}

function kindOf(error: unknown): OpenIdFaultKind {
  if (isRefused(error)) return 'addressRefused';
  if (error instanceof client.AuthorizationResponseError) return 'refused';
  if (error instanceof client.WWWAuthenticateChallengeError) return 'wrongSecret';
  if (error instanceof client.ResponseBodyError)
    return ['invalid_client', 'unauthorized_client'].includes(error.error) ? 'wrongSecret' : 'noToken';
  return UNTRUSTED.includes(codeOf(error) ?? '') ? 'wrongToken' : 'noToken';
}

function isRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof OutgoingRefused || isRefused(error.cause);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
