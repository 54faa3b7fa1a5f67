import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { signInPath } from '@zicht/shared/routes/single-sign-on-paths';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import { SecretSeal } from '../../../../platform/crypto/secret-seal.js';
import { OpenIdClient } from '../../../../platform/open-id/open-id-client.js';
import type { OpenIdChecks, OpenIdClaims } from '../../../../platform/open-id/open-id-client.js';
import type { ProviderRow } from '../../persistence/single-sign-on/identity-provider.repository.js';

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const HALF = 5;

/** What somebody is sent to a provider for. */
export type ErrandPurpose = 'signIn' | 'proof' | 'test';

/** What is remembered of somebody who was sent to a provider, in their session. */
export interface Errand {
  readonly purpose: ErrandPurpose;
  readonly organisationId: string;
  readonly code: string;
  /** Of the settings with which they were sent. */
  readonly version: number;
  readonly returnPath: string;
  readonly checks: OpenIdChecks;
  /** Who was signed in when they were sent; absent for signing in. */
  readonly userId?: string;
}

/** Somebody sent to a provider: where the browser goes, and what is remembered. */
export interface SentOut {
  readonly address: string;
  readonly errand: Errand;
}

/** What this service and the provider of an organisation say to each other. */
@Injectable()
export class ProviderConversation {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly seal: SecretSeal,
    private readonly client: OpenIdClient,
  ) {}

  /** A short name for an address, that nobody guesses: 49 bits. */
  newCode(): string {
    const half = () =>
      Array.from({ length: HALF }, () => ALPHABET[randomInt(ALPHABET.length)] ?? '').join('');
    return `${half()}-${half()}`;
  }

  /** The secret as it is kept: sealed for this organisation. */
  sealed(secret: string, organisationId: string): Buffer {
    return this.seal.seal(Buffer.from(secret), boundTo(organisationId));
  }

  /** Addresses that the provider and colleagues need; null without a provider. */
  addresses(code: string): { signInAddress: string; returnAddress: string; leftAddress: string } {
    const at = (path: string) => new URL(path, this.config.publicUrl).href;
    return {
      signInAddress: at(signInPath('signIn', code)),
      returnAddress: at(signInPath('return', code)),
      leftAddress: at(`/${APP_PATHS.signIn}`),
    };
  }

  /**
   * Sends somebody to the provider.
   * @throws OpenIdFault
   */
  async send(
    provider: ProviderRow,
    errand: Pick<Errand, 'purpose' | 'returnPath' | 'userId'>,
  ): Promise<SentOut> {
    const { organisationId, version, signInCode: code, roleClaim, trustsSecondStep } = provider;
    const { proofMilliseconds } = this.config.session;
    const { address, checks } = await this.client.begin(this.opened(provider), {
      returnAddress: this.addresses(code).returnAddress,
      wish: roleClaim,
      level: trustsSecondStep ? provider.secondStepLevel : null,
      ...(errand.purpose === 'proof' ? { maximumAge: proofMilliseconds / 1000 } : {}),
    });
    return { address, errand: { ...errand, organisationId, version, code, checks } };
  }

  /**
   * What the provider says of whoever came back.
   * @throws OpenIdFault
   */
  async hear(provider: ProviderRow, checks: OpenIdChecks, query: string): Promise<OpenIdClaims> {
    return this.client.finish(this.opened(provider), checks, query);
  }

  /** Where to sign out at the provider. */
  async departure(provider: ProviderRow): Promise<string | undefined> {
    return this.client.departure(this.opened(provider), this.addresses(provider.signInCode).leftAddress);
  }

  private opened({ organisationId, issuer, clientId, clientSecret }: ProviderRow) {
    const secret = this.seal.open(clientSecret, boundTo(organisationId)).toString();
    return { issuer, clientId, clientSecret: secret };
  }
}

/** No seal of an account opens as one of an organisation. */
function boundTo(organisationId: string): string {
  return `provider of ${organisationId}`;
}
