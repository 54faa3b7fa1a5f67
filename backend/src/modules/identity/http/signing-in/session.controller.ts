import { Body, Controller, Delete, Get, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { changeProfileSchema, sessionSchema, signInSchema } from '@zicht/shared/identity/session.contract';
import type { ChangeProfile as ChangeProfileInput, Session } from '@zicht/shared/identity/session.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import type { Response } from 'express';
import { Public, SignedInBeforeSecondFactor } from '../../../../platform/access/allow.js';
import { CurrentPrincipal } from '../../../../platform/access/current-actor.js';
import type { RequestWithActor } from '../../../../platform/access/current-actor.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { Returns, ReturnsNothing } from '../../../../platform/http/returns.js';
import { Sessions } from '../../../../platform/http/session/sessions.js';
import { ChangeProfile } from '../../use-cases/accounts/change-profile.js';
import { SignOut } from '../../use-cases/signing-in/sign-out.js';
import { knockOf } from './knock-of.js';
import { presentSession } from './present-session.js';

/** Signing in and out, and one's own settings. */
@ApiTags('session')
@Controller()
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly changeProfileUseCase: ChangeProfile,
    private readonly signOutUseCase: SignOut,
  ) {}

  /** Who is signed in; a visitor gets an empty session. Asking does not count as activity. */
  @Get(API_PATHS.session)
  @Public()
  @Returns(sessionSchema)
  show(@Req() request: RequestWithActor): Session {
    return this.present(request, request.principal);
  }

  /**
   * Signs in. The answer is the same for an unknown account and a wrong password. Who uses a second factor gets an empty
   * session with `secondFactor: asked`, and owes the code.
   */
  @Post(API_PATHS.session)
  @Public()
  @Returns(sessionSchema)
  async signIn(
    // Checked here by its schema; passport reads the same body.
    @Body({ schema: signInSchema }) _credentials: unknown,
    @Req() request: RequestWithActor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    return this.present(request, await this.sessions.signIn(request, response));
  }

  /** Signs out; no error when nobody is signed in. */
  @Delete(API_PATHS.session)
  @Public()
  @ReturnsNothing()
  async signOut(
    @Req() request: RequestWithActor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { principal, sessionID: sid } = request;
    if (principal !== undefined)
      await this.signOutUseCase.execute(principal, { sid, knock: knockOf(request) });
    await this.sessions.signOut(request, response);
  }

  /** Says that the person is still there, while they type. */
  @Post(API_PATHS.sessionExtension)
  @SignedInBeforeSecondFactor()
  @Returns(sessionSchema)
  extend(@Req() request: RequestWithActor, @CurrentPrincipal() principal: Principal): Session {
    this.sessions.extend(request);
    return this.present(request, principal);
  }

  /** Signs out on every device. */
  @Delete(API_PATHS.sessions)
  @SignedInBeforeSecondFactor()
  @ReturnsNothing()
  async signOutEverywhere(
    @CurrentPrincipal() principal: Principal,
    @Req() request: RequestWithActor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.signOutUseCase.everywhere(principal, knockOf(request));
    await this.sessions.signOut(request, response);
  }

  /** Changes one's own language, or notes which organisation one looks at. */
  @Patch(API_PATHS.profile)
  @SignedInBeforeSecondFactor()
  @Returns(sessionSchema)
  async changeProfile(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: changeProfileSchema }) input: ChangeProfileInput,
    @Req() request: RequestWithActor,
  ): Promise<Session> {
    await this.changeProfileUseCase.execute(principal, input);
    return this.present(request, {
      ...principal,
      locale: input.locale ?? principal.locale,
      lastOrganisationId: input.lastOrganisationId ?? principal.lastOrganisationId,
    });
  }

  private present(request: RequestWithActor, principal: Principal | undefined): Session {
    return presentSession(principal, this.sessions.stateOf(request));
  }
}
