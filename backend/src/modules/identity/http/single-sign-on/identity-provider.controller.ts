import { Body, Controller, Get, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  identityProviderSchema,
  providerAddressSchema,
  setUpProviderSchema,
  switchProviderSchema,
} from '@zicht/shared/identity/single-sign-on.contract';
import type {
  IdentityProvider,
  ProviderAddress,
  SetUpProvider as SetUpProviderBody,
  SwitchProvider as SwitchProviderBody,
} from '@zicht/shared/identity/single-sign-on.contract';
import { SINGLE_SIGN_ON_API_PATHS } from '@zicht/shared/routes/single-sign-on-paths';
import type { Actor } from '../../../../platform/access/actor.js';
import { Allow, FreshProof } from '../../../../platform/access/allow.js';
import { CurrentActor } from '../../../../platform/access/current-actor.js';
import type { RequestWithActor } from '../../../../platform/access/current-actor.js';
import { Returns, ReturnsNothing } from '../../../../platform/http/returns.js';
import { Sessions } from '../../../../platform/http/session/sessions.js';
import { IdentityProviderQueries } from '../../identity-provider.queries.js';
import { SetUpProvider } from '../../use-cases/single-sign-on/set-up-provider.js';
import { SwitchProvider } from '../../use-cases/single-sign-on/switch-provider.js';
import { TestProvider } from '../../use-cases/single-sign-on/test-provider.js';

/** With which provider the members of an organisation sign in, for its coordinators. */
@ApiTags('single sign-on')
@Controller()
export class IdentityProviderController {
  constructor(
    private readonly sessions: Sessions,
    private readonly queries: IdentityProviderQueries,
    private readonly setUpProvider: SetUpProvider,
    private readonly testProvider: TestProvider,
    private readonly switchProvider: SwitchProvider,
  ) {}

  /** The settings and how the last test went; never the secret. */
  @Get(SINGLE_SIGN_ON_API_PATHS.identityProvider)
  @Allow('members:write')
  @Returns(identityProviderSchema)
  show(@CurrentActor() actor: Actor): Promise<IdentityProvider> {
    return this.queries.show(actor);
  }

  /** Changes the settings; 409 when somebody else did so. Another provider, client, secret or claim switches it off. */
  @Put(SINGLE_SIGN_ON_API_PATHS.identityProvider)
  @Allow('members:write')
  @FreshProof()
  @ReturnsNothing()
  setUp(
    @CurrentActor() actor: Actor,
    @Body({ schema: setUpProviderSchema }) body: SetUpProviderBody,
  ): Promise<void> {
    return this.setUpProvider.execute(actor, body);
  }

  /** Where to sign in at the provider to try it; coming back tells how it went. */
  @Post(SINGLE_SIGN_ON_API_PATHS.identityProviderTest)
  @Allow('members:write')
  @FreshProof()
  @Returns(providerAddressSchema)
  async test(@CurrentActor() actor: Actor, @Req() request: RequestWithActor): Promise<ProviderAddress> {
    const { address, errand } = await this.testProvider.begin(actor);
    this.sessions.keepErrand(request, errand);
    return { address };
  }

  /** Switches it on after a test that went well, or off; and the passwords of members here with it. */
  @Post(SINGLE_SIGN_ON_API_PATHS.identityProviderSwitch)
  @Allow('members:write')
  @FreshProof()
  @ReturnsNothing()
  switch(
    @CurrentActor() actor: Actor,
    @Body({ schema: switchProviderSchema }) body: SwitchProviderBody,
  ): Promise<void> {
    return this.switchProvider.execute(actor, body);
  }
}
