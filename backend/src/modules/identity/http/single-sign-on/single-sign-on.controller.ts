import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  departSchema,
  departureSchema,
  proveBySingleSignOnSchema,
  providerAddressSchema,
  returnedSchema,
  returnFromProviderSchema,
  startSingleSignOnSchema,
} from '@zicht/shared/identity/single-sign-on.contract';
import type {
  Depart,
  Departure,
  ProveBySingleSignOn,
  ProviderAddress,
  Returned,
  ReturnFromProvider as ReturnFromProviderBody,
  StartSingleSignOn as StartSingleSignOnBody,
} from '@zicht/shared/identity/single-sign-on.contract';
import { SINGLE_SIGN_ON_API_PATHS } from '@zicht/shared/routes/single-sign-on-paths';
import { Public, SignedIn } from '../../../../platform/access/allow.js';
import { CurrentPrincipal } from '../../../../platform/access/current-actor.js';
import type { RequestWithActor } from '../../../../platform/access/current-actor.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { localeOf } from '../../../../platform/http/locale-of.js';
import { Returns } from '../../../../platform/http/returns.js';
import { Sessions } from '../../../../platform/http/session/sessions.js';
import type { Errand, SentOut } from '../../use-cases/single-sign-on/provider-conversation.js';
import { ReturnFromProvider } from '../../use-cases/single-sign-on/return-from-provider.js';
import type { Homecoming } from '../../use-cases/single-sign-on/return-from-provider.js';
import { StartSingleSignOn } from '../../use-cases/single-sign-on/start-single-sign-on.js';
import { knockOf } from '../signing-in/knock-of.js';
import { presentSession } from '../signing-in/present-session.js';

/** Signing in, proving and signing out at the provider of one's organisation. */
@ApiTags('single sign-on')
@Controller()
export class SingleSignOnController {
  constructor(
    private readonly sessions: Sessions,
    private readonly start: StartSingleSignOn,
    private readonly homecoming: ReturnFromProvider,
  ) {}

  /** Where to sign in at the provider of an organisation; 404 for a short name that opens nothing. */
  @Post(SINGLE_SIGN_ON_API_PATHS.singleSignOn)
  @Public()
  @Returns(providerAddressSchema)
  async signIn(
    @Body({ schema: startSingleSignOnSchema }) { code, returnPath }: StartSingleSignOnBody,
    @Req() request: RequestWithActor,
  ): Promise<ProviderAddress> {
    return this.send(request, await this.start.signIn(code, returnPath, knockOf(request)));
  }

  /** Where to prove again who one is, for whoever came in through a provider. */
  @Post(SINGLE_SIGN_ON_API_PATHS.singleSignOnProof)
  @SignedIn()
  @Returns(providerAddressSchema)
  async prove(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: proveBySingleSignOnSchema }) { returnPath }: ProveBySingleSignOn,
    @Req() request: RequestWithActor,
  ): Promise<ProviderAddress> {
    return this.send(request, await this.start.prove(principal, returnPath));
  }

  /** Takes in whoever comes back from a provider, once, with what the provider put in the address. */
  @Post(SINGLE_SIGN_ON_API_PATHS.singleSignOnReturn)
  @Public()
  @Returns(returnedSchema)
  async comeBack(
    @Body({ schema: returnFromProviderSchema }) { code, query }: ReturnFromProviderBody,
    @Req() request: RequestWithActor,
  ): Promise<Returned> {
    const errand = (await this.sessions.takeErrand(request)) as Errand | undefined;
    const { principal } = request;
    const home = { errand, code, query, principal, knock: knockOf(request), locale: localeOf(request) };
    const outcome = await this.homecoming.execute(home);
    const now = await this.settle(request, outcome);
    const fault = 'fault' in outcome ? outcome.fault : null;
    const { returnPath } = outcome;
    return { session: presentSession(now, this.sessions.stateOf(request)), returnPath, fault };
  }

  /** Where somebody who signed out here signs out at the provider; null where it has no such page. */
  @Post(SINGLE_SIGN_ON_API_PATHS.singleSignOnDeparture)
  @Public()
  @Returns(departureSchema)
  async depart(
    @Body({ schema: departSchema }) { code }: Depart,
    @Req() request: RequestWithActor,
  ): Promise<Departure> {
    return { address: await this.start.depart(code, knockOf(request)) };
  }

  private send(request: RequestWithActor, { address, errand }: SentOut): ProviderAddress {
    this.sessions.keepErrand(request, errand);
    return { address };
  }

  private async settle(request: RequestWithActor, outcome: Homecoming): Promise<Principal | undefined> {
    if (outcome.kind === 'proven') this.sessions.prove(request);
    if (outcome.kind !== 'signedIn') return request.principal;
    return this.sessions.enter(request, outcome.principal, outcome);
  }
}
