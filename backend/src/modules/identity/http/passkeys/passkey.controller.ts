import { Body, Controller, Delete, Get, Patch, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  addPasskeySchema,
  addedPasskeySchema,
  passkeyCreationSchema,
  passkeyListSchema,
  renamePasskeySchema,
} from '@zicht/shared/identity/passkey.contract';
import type {
  AddPasskey as AddPasskeyBody,
  PasskeyCreation,
  PasskeyList,
  RenamePasskey as RenamePasskeyBody,
} from '@zicht/shared/identity/passkey.contract';
import type { RecoveryCodes } from '@zicht/shared/identity/second-factor.contract';
import { SIGN_IN_API_PATHS } from '@zicht/shared/routes/sign-in-paths';
import {
  FreshProof,
  OwnSignIn,
  SignedIn,
  SignedInBeforeSecondFactor,
} from '../../../../platform/access/allow.js';
import { CurrentPrincipal } from '../../../../platform/access/current-actor.js';
import type { RequestWithActor } from '../../../../platform/access/current-actor.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { IdParam } from '../../../../platform/http/parameters.js';
import { Returns, ReturnsNothing } from '../../../../platform/http/returns.js';
import { Sessions } from '../../../../platform/http/session/sessions.js';
import { PasskeyQueries } from '../../passkey.queries.js';
import { AddPasskey } from '../../use-cases/passkeys/add-passkey.js';
import { BeginPasskey } from '../../use-cases/passkeys/begin-passkey.js';
import { RemovePasskey } from '../../use-cases/passkeys/remove-passkey.js';
import { RenamePasskey } from '../../use-cases/passkeys/rename-passkey.js';
import { knockOf } from '../signing-in/knock-of.js';

/** One's own passkeys. */
@ApiTags('passkeys')
@Controller()
export class PasskeyController {
  constructor(
    private readonly sessions: Sessions,
    private readonly queries: PasskeyQueries,
    private readonly creation: BeginPasskey,
    private readonly addition: AddPasskey,
    private readonly removal: RemovePasskey,
    private readonly renaming: RenamePasskey,
  ) {}

  /** One's own passkeys; never a key. */
  @Get(SIGN_IN_API_PATHS.passkeys)
  @SignedInBeforeSecondFactor()
  @Returns(passkeyListSchema)
  list(@CurrentPrincipal() principal: Principal): Promise<PasskeyList> {
    return this.queries.show(principal);
  }

  /** What the browser needs to make one; it is to be added within five minutes, once. */
  @Post(SIGN_IN_API_PATHS.passkeyCreation)
  @SignedInBeforeSecondFactor()
  @OwnSignIn()
  @FreshProof()
  @Returns(passkeyCreationSchema)
  async begin(
    @CurrentPrincipal() principal: Principal,
    @Req() request: RequestWithActor,
  ): Promise<PasskeyCreation> {
    const options = await this.creation.execute(principal);
    this.sessions.keepChallenge(request, options.challenge, 'creation');
    return options;
  }

  /** Adds one that the browser made; gives recovery codes where there were none left. Ends one's other sign-ins. */
  @Post(SIGN_IN_API_PATHS.passkeys)
  @SignedInBeforeSecondFactor()
  @OwnSignIn()
  @Returns(addedPasskeySchema)
  async add(
    @CurrentPrincipal() { userId }: Principal,
    @Body({ schema: addPasskeySchema }) body: AddPasskeyBody,
    @Req() request: RequestWithActor,
  ): Promise<RecoveryCodes> {
    const challenge = await this.sessions.takeChallenge(request, 'creation');
    return this.addition.execute(
      { userId, sid: request.sessionID, knock: knockOf(request) },
      body,
      challenge,
    );
  }

  /** Gives one another name. */
  @Patch(SIGN_IN_API_PATHS.passkey)
  @OwnSignIn()
  @SignedIn()
  @ReturnsNothing()
  rename(
    @CurrentPrincipal() { userId }: Principal,
    @IdParam('passkeyId') passkeyId: string,
    @Body({ schema: renamePasskeySchema }) { name }: RenamePasskeyBody,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    return this.renaming.execute({ userId, knock: knockOf(request) }, passkeyId, name);
  }

  /** Removes one; not the last second factor of somebody whose role asks for one. Ends one's other sign-ins. */
  @Delete(SIGN_IN_API_PATHS.passkey)
  @OwnSignIn()
  @SignedIn()
  @FreshProof()
  @ReturnsNothing()
  remove(
    @CurrentPrincipal() principal: Principal,
    @IdParam('passkeyId') passkeyId: string,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    return this.removal.execute(principal, passkeyId, { sid: request.sessionID, knock: knockOf(request) });
  }
}
