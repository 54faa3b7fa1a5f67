import { Body, Controller, Get, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  confirmSecondFactorSchema,
  giveProofSchema,
  recoveryCodesSchema,
  secondFactorPasswordSchema,
  secondFactorSchema,
  secondFactorSetUpSchema,
  secondStepSchema,
  secondStepsSchema,
} from '@zicht/shared/identity/second-factor.contract';
import type {
  ConfirmSecondFactor as ConfirmSecondFactorBody,
  GiveProof as GiveProofBody,
  RecoveryCodes,
  SecondFactor,
  SecondFactorPassword,
  SecondFactorSetUp,
  SecondStep,
  SecondSteps,
} from '@zicht/shared/identity/second-factor.contract';
import { sessionSchema } from '@zicht/shared/identity/session.contract';
import type { Session } from '@zicht/shared/identity/session.contract';
import { SIGN_IN_API_PATHS } from '@zicht/shared/routes/sign-in-paths';
import {
  FreshProof,
  OwnSignIn,
  Public,
  SignedIn,
  SignedInBeforeSecondFactor,
} from '../../../../platform/access/allow.js';
import { CurrentPrincipal } from '../../../../platform/access/current-actor.js';
import type { RequestWithActor } from '../../../../platform/access/current-actor.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { Returns, ReturnsNothing } from '../../../../platform/http/returns.js';
import { Sessions } from '../../../../platform/http/session/sessions.js';
import { SecondFactorQueries } from '../../second-factor.queries.js';
import { ConfirmSecondFactor } from '../../use-cases/second-factor/confirm-second-factor.js';
import { GiveProof } from '../../use-cases/signing-in/give-proof.js';
import { GiveSecondStep } from '../../use-cases/signing-in/give-second-step.js';
import { RemoveSecondFactor } from '../../use-cases/second-factor/remove-second-factor.js';
import { RenewRecoveryCodes } from '../../use-cases/second-factor/renew-recovery-codes.js';
import { SetUpSecondFactor } from '../../use-cases/second-factor/set-up-second-factor.js';
import { knockOf } from '../signing-in/knock-of.js';
import { presentSession } from '../signing-in/present-session.js';

/** The second step of signing in, and one's own second factor. */
@ApiTags('second factor')
@Controller()
export class SecondFactorController {
  constructor(
    private readonly sessions: Sessions,
    private readonly queries: SecondFactorQueries,
    private readonly giveSecondStep: GiveSecondStep,
    private readonly proof: GiveProof,
    private readonly setUp: SetUpSecondFactor,
    private readonly confirmation: ConfirmSecondFactor,
    private readonly removal: RemoveSecondFactor,
    private readonly renewal: RenewRecoveryCodes,
  ) {}

  /** Signs in with a code of the app or a recovery code, by whoever gave the password in the last five minutes. */
  @Post(SIGN_IN_API_PATHS.secondStep)
  @Public()
  @Returns(sessionSchema)
  async give(
    @Body({ schema: secondStepSchema }) { code }: SecondStep,
    @Req() request: RequestWithActor,
  ): Promise<Session> {
    const userId = this.sessions.halfwayUser(request);
    const via = this.sessions.halfwayVia(request);
    const actor = userId === undefined ? undefined : { userId, via, knock: knockOf(request) };
    const principal = await this.giveSecondStep.execute(actor, code);
    await this.sessions.complete(request, principal);
    return presentSession(principal, this.sessions.stateOf(request));
  }

  /** What may follow the password of whoever gave it in the last five minutes. */
  @Get(SIGN_IN_API_PATHS.secondStep)
  @Public()
  @Returns(secondStepsSchema)
  steps(@Req() request: RequestWithActor): Promise<SecondSteps> {
    return this.queries.steps(this.sessions.halfwayUser(request));
  }

  /** Proves with the password who is there; for what answered `proofNeeded`. */
  @Post(SIGN_IN_API_PATHS.proof)
  @SignedInBeforeSecondFactor()
  @ReturnsNothing()
  async prove(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: giveProofSchema }) { password }: GiveProofBody,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    await this.proof.execute(principal, password, request.ip ?? '');
    this.sessions.prove(request);
  }

  /** One's own second factor; never a secret or a code. */
  @Get(SIGN_IN_API_PATHS.secondFactor)
  @SignedInBeforeSecondFactor()
  @Returns(secondFactorSchema)
  show(@CurrentPrincipal() principal: Principal): Promise<SecondFactor> {
    return this.queries.show(principal);
  }

  /** A new secret for an app, shown once; it opens nothing before it is confirmed. */
  @Post(SIGN_IN_API_PATHS.secondFactorSetUp)
  @SignedInBeforeSecondFactor()
  @OwnSignIn()
  @FreshProof()
  @Returns(secondFactorSetUpSchema)
  begin(@CurrentPrincipal() principal: Principal): Promise<SecondFactorSetUp> {
    return this.setUp.execute(principal);
  }

  /** Puts the app in use by a first code of it, and gives recovery codes, once; ends one's other sign-ins. */
  @Put(SIGN_IN_API_PATHS.secondFactor)
  @SignedInBeforeSecondFactor()
  @OwnSignIn()
  @Returns(recoveryCodesSchema)
  confirm(
    @CurrentPrincipal() { userId }: Principal,
    @Body({ schema: confirmSecondFactorSchema }) { code }: ConfirmSecondFactorBody,
    @Req() request: RequestWithActor,
  ): Promise<RecoveryCodes> {
    return this.confirmation.execute({ userId, knock: knockOf(request), sid: request.sessionID }, code);
  }

  /** Switches it off, behind the password; ends one's other sign-ins. */
  @Post(SIGN_IN_API_PATHS.secondFactorRemoval)
  @SignedIn()
  @ReturnsNothing()
  remove(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: secondFactorPasswordSchema }) { password }: SecondFactorPassword,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    const own = { knock: knockOf(request), sid: request.sessionID };
    return this.removal.execute(principal, password, own);
  }

  /** New recovery codes, behind the password; the old ones work no more. */
  @Post(SIGN_IN_API_PATHS.recoveryCodes)
  @SignedIn()
  @Returns(recoveryCodesSchema)
  renew(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: secondFactorPasswordSchema }) { password }: SecondFactorPassword,
    @Req() request: RequestWithActor,
  ): Promise<RecoveryCodes> {
    return this.renewal.execute(principal, password, knockOf(request));
  }
}
