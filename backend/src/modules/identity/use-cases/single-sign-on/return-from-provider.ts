import { Inject, Injectable } from '@nestjs/common';
import type { EntryFault, ProviderFault } from '@zicht/shared/identity/single-sign-on.contract';
import type { Locale } from '@zicht/shared/kernel/locale';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { AuthDatabase } from '../../../../platform/database/auth-database.js';
import type { OpenIdClaims } from '../../../../platform/open-id/open-id-client.js';
import { OpenIdFault } from '../../../../platform/open-id/open-id-fault.js';
import type { Knock } from '../../domain/signing-in/knock.js';
import { isSecondStepShown, rolesByClaims, valuesOf } from '../../domain/single-sign-on/provider-entry.js';
import { SignInFailed } from '../../domain/signing-in/sign-in-failed.js';
import { IdentityProviderRepository } from '../../persistence/single-sign-on/identity-provider.repository.js';
import type { ProviderRow } from '../../persistence/single-sign-on/identity-provider.repository.js';
import { KnockLimits } from '../../persistence/signing-in/knock-limits.js';
import { ProviderAccountRepository } from '../../persistence/single-sign-on/provider-account.repository.js';
import { UserRepository } from '../../persistence/accounts/user.repository.js';
import { toPrincipal } from '../signing-in/to-principal.js';
import { EnterByProvider, personOf } from './enter-by-provider.js';
import { ProviderConversation } from './provider-conversation.js';
import type { Errand } from './provider-conversation.js';
import { TestProvider, without } from './test-provider.js';
import type { TestOutcome } from './test-provider.js';

/** The provider's own clock: a sign-in there this recent is a proof of who is there. */
const FRESH_SECONDS = 10 * 60;

/** Somebody who comes back from a provider. */
export interface Homecomer {
  readonly errand: Errand | undefined;
  readonly code: string;
  readonly query: string;
  readonly principal: Principal | undefined;
  readonly knock: Knock;
  readonly locale: Locale;
}

/** What came of it. */
export type Homecoming = { readonly returnPath: string } & (
  | { readonly kind: 'refused'; readonly fault: ProviderFault | EntryFault }
  | { readonly kind: 'tested'; readonly fault: ProviderFault | null }
  | { readonly kind: 'proven' }
  | {
      readonly kind: 'signedIn';
      readonly principal: Principal;
      readonly via: string;
      readonly isStrong: boolean;
      readonly isFresh: boolean;
    }
);

/** Takes in whoever comes back from a provider, for what they were sent there. */
@Injectable()
export class ReturnFromProvider {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly limits: KnockLimits,
    private readonly providers: IdentityProviderRepository,
    private readonly conversation: ProviderConversation,
    private readonly entry: EnterByProvider,
    private readonly test: TestProvider,
    private readonly accounts: ProviderAccountRepository,
    private readonly users: UserRepository,
    private readonly database: AuthDatabase,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws SignInFailed when nobody was sent there from this browser, or it was too long ago, or by somebody else
   * @throws TooManyAttempts
   */
  async execute(home: Homecomer): Promise<Homecoming> {
    const { errand, principal, knock } = home;
    await this.limits.count('provider', knock.address);
    if (errand === undefined || errand.code !== home.code || errand.userId !== ownerOf(errand, principal))
      throw new SignInFailed();
    const provider = await this.providers.find(errand.organisationId);
    if (provider === undefined || provider.version !== errand.version) throw new SignInFailed();
    const { returnPath } = errand;
    try {
      const claims = await this.conversation.hear(provider, errand.checks, home.query);
      if (errand.purpose === 'test')
        return { returnPath, ...(await this.tested(home, provider, outcomeOf(provider, claims))) };
      if (errand.purpose === 'proof') return { returnPath, ...(await this.proven(provider, claims, errand)) };
      return { returnPath, ...(await this.signedIn(home, provider, claims)) };
    } catch (error) {
      if (!(error instanceof OpenIdFault)) throw error;
      if (errand.purpose === 'test')
        return { returnPath, ...(await this.tested(home, provider, without(error.kind))) };
      return { returnPath, kind: 'refused', fault: error.kind };
    }
  }

  private async tested({ principal, knock }: Homecomer, provider: ProviderRow, outcome: TestOutcome) {
    const { organisationId } = provider;
    const membership = principal?.memberships.find(({ bodyId }) => bodyId === organisationId);
    if (principal === undefined || membership === undefined) throw new SignInFailed();
    const actor = { userId: principal.userId, organisationId, roles: membership.roles, ...knock };
    await this.test.end(actor, provider, outcome);
    return { kind: 'tested', fault: outcome.fault } as const;
  }

  private async proven({ organisationId }: ProviderRow, claims: OpenIdClaims, { userId = '' }: Errand) {
    const person = personOf(organisationId, claims);
    const isSame = await this.database.transact((manager) => this.accounts.isLinked(manager, person, userId));
    return isSame ? ({ kind: 'proven' } as const) : ({ kind: 'refused', fault: 'wrongToken' } as const);
  }

  private async signedIn({ knock, locale }: Homecomer, provider: ProviderRow, claims: OpenIdClaims) {
    const entered = await this.entry.execute(provider, claims, { knock, locale });
    if (typeof entered === 'string') return { kind: 'refused', fault: entered } as const;
    const { userId, isStrong } = entered;
    const person = await this.users.person(userId, this.clock.today());
    if (person === undefined) throw new SignInFailed();
    const via = provider.organisationId;
    const principal = toPrincipal(person, this.config.secondFactor.roles, { via, isStrong });
    return { kind: 'signedIn', principal, via, isStrong, isFresh: isFresh(claims) } as const;
  }
}

/** Who must be signed in for this errand: nobody in particular for signing in, else who was sent. */
function ownerOf({ purpose }: Errand, principal: Principal | undefined): string | undefined {
  return purpose === 'signIn' ? undefined : (principal?.userId ?? '');
}

function outcomeOf(provider: ProviderRow, claims: OpenIdClaims): TestOutcome {
  const { roleClaim, roleMapping, organisationId } = provider;
  const values = roleClaim === null ? [] : valuesOf(claims, roleClaim);
  const isUnknown = personOf(organisationId, claims).email === null;
  return {
    fault: isUnknown ? 'noAddress' : values === undefined ? 'noRoleClaim' : null,
    roles: rolesByClaims([], roleMapping, values ?? []),
    secondStep: isSecondStepShown(claims, provider),
  };
}

function isFresh({ iat, auth_time: at }: OpenIdClaims): boolean {
  return typeof at === 'number' && typeof iat === 'number' && iat - at < FRESH_SECONDS;
}
