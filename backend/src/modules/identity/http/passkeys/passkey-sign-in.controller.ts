import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { passkeyAnswerSchema, passkeyChallengeSchema } from '@zicht/shared/identity/passkey.contract';
import type { PasskeyAnswer, PasskeyChallenge } from '@zicht/shared/identity/passkey.contract';
import { sessionSchema } from '@zicht/shared/identity/session.contract';
import type { Session } from '@zicht/shared/identity/session.contract';
import { SIGN_IN_API_PATHS } from '@zicht/shared/routes/sign-in-paths';
import { Public, SignedInBeforeSecondFactor } from '../../../../platform/access/allow.js';
import { CurrentPrincipal } from '../../../../platform/access/current-actor.js';
import type { RequestWithActor } from '../../../../platform/access/current-actor.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { Returns, ReturnsNothing } from '../../../../platform/http/returns.js';
import { Sessions } from '../../../../platform/http/session/sessions.js';
import { AskPasskey } from '../../use-cases/passkeys/ask-passkey.js';
import { ProveByPasskey } from '../../use-cases/passkeys/prove-by-passkey.js';
import { SignInByPasskey } from '../../use-cases/signing-in/sign-in-by-passkey.js';
import { knockOf } from '../signing-in/knock-of.js';
import { presentSession } from '../signing-in/present-session.js';

/** Signing in and proving who one is by a passkey. */
@ApiTags('passkeys')
@Controller()
export class PasskeySignInController {
  constructor(
    private readonly sessions: Sessions,
    private readonly ask: AskPasskey,
    private readonly signIn: SignInByPasskey,
    private readonly proof: ProveByPasskey,
  ) {}

  /**
   * What a passkey is to sign, within five minutes and once. A visitor may use any of this site; whoever gave the
   * password or is signed in, one of their own (404 without one).
   */
  @Post(SIGN_IN_API_PATHS.passkeyChallenge)
  @Public()
  @Returns(passkeyChallengeSchema)
  async challenge(@Req() request: RequestWithActor): Promise<PasskeyChallenge> {
    const userId = request.principal?.userId ?? this.sessions.halfwayUser(request);
    const options =
      userId === undefined ? await this.ask.ofVisitor(knockOf(request).address) : await this.ask.of(userId);
    this.sessions.keepChallenge(request, options.challenge, 'use');
    return options;
  }

  /**
   * Signs in by a passkey, alone or after the password. The answer is the same for an unknown passkey, a removed account
   * and a wrong answer.
   */
  @Post(SIGN_IN_API_PATHS.passkeySignIn)
  @Public()
  @Returns(sessionSchema)
  async enter(
    @Body({ schema: passkeyAnswerSchema }) answer: PasskeyAnswer,
    @Req() request: RequestWithActor,
  ): Promise<Session> {
    const userId = this.sessions.halfwayUser(request);
    const via = this.sessions.halfwayVia(request);
    const challenge = await this.sessions.takeChallenge(request, 'use');
    const principal = await this.signIn.execute({ answer, challenge, userId, via, knock: knockOf(request) });
    await this.sessions.complete(request, principal);
    return presentSession(principal, this.sessions.stateOf(request));
  }

  /** Proves with a passkey who is there; for what answered `proofNeeded`. */
  @Post(SIGN_IN_API_PATHS.passkeyProof)
  @SignedInBeforeSecondFactor()
  @ReturnsNothing()
  async prove(
    @CurrentPrincipal() { userId }: Principal,
    @Body({ schema: passkeyAnswerSchema }) answer: PasskeyAnswer,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    const challenge = await this.sessions.takeChallenge(request, 'use');
    await this.proof.execute({ answer, challenge, userId, knock: knockOf(request) });
    this.sessions.prove(request);
  }
}
