import { Body, Controller, Delete, Get, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  accountLineListSchema,
  changePasswordSchema,
  endAccountSchema,
  ownSessionListSchema,
  requestPasswordResetSchema,
  resetPasswordSchema,
} from '@zicht/shared/identity/account.contract';
import type {
  AccountLineList,
  ChangePassword as ChangePasswordBody,
  EndAccount,
  OwnSessionList,
  RequestPasswordReset as RequestPasswordResetBody,
  ResetPassword as ResetPasswordBody,
} from '@zicht/shared/identity/account.contract';
import { PEOPLE_API_PATHS } from '@zicht/shared/routes/people-paths';
import { ACCOUNT_ENDING_API_PATHS } from '@zicht/shared/routes/account-ending-api-paths';
import { SIGN_IN_API_PATHS } from '@zicht/shared/routes/sign-in-paths';
import { FreshProof, Public, SignedIn } from '../../../../platform/access/allow.js';
import { CurrentPrincipal } from '../../../../platform/access/current-actor.js';
import type { RequestWithActor } from '../../../../platform/access/current-actor.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { Returns, ReturnsNothing } from '../../../../platform/http/returns.js';
import { Sessions } from '../../../../platform/http/session/sessions.js';
import { AccountLineQueries } from '../../account-line.queries.js';
import { ChangePassword } from '../../use-cases/passwords/change-password.js';
import { EraseAccount } from '../../use-cases/accounts/erase-account.js';
import { OwnSessions } from '../../use-cases/signing-in/own-sessions.js';
import { RequestPasswordReset } from '../../use-cases/passwords/request-password-reset.js';
import { ResetPassword } from '../../use-cases/passwords/reset-password.js';
import { knockOf } from '../signing-in/knock-of.js';

/** One's own password and sign-ins. */
@ApiTags('account')
@Controller()
export class AccountController {
  constructor(
    private readonly requestReset: RequestPasswordReset,
    private readonly resetPassword: ResetPassword,
    private readonly changePassword: ChangePassword,
    private readonly ownSessions: OwnSessions,
    private readonly lines: AccountLineQueries,
    private readonly eraseAccount: EraseAccount,
    private readonly sessionDoor: Sessions,
  ) {}

  /** Asks for a letter to choose a new password; the same answer whether there is an account or not. */
  @Post(PEOPLE_API_PATHS.passwordReset)
  @Public()
  @ReturnsNothing()
  request(
    @Body({ schema: requestPasswordResetSchema }) body: RequestPasswordResetBody,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    return this.requestReset.execute(body, request.ip ?? '');
  }

  /** Chooses a new password by a letter's link, once; ends every sign-in. 404 for every link that does not open. */
  @Post(PEOPLE_API_PATHS.passwordResetCompletion)
  @Public()
  @ReturnsNothing()
  complete(
    @Body({ schema: resetPasswordSchema }) body: ResetPasswordBody,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    return this.resetPassword.execute(body, knockOf(request));
  }

  /** Changes one's own password; ends one's other sign-ins. */
  @Put(PEOPLE_API_PATHS.ownPassword)
  @SignedIn()
  @ReturnsNothing()
  change(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: changePasswordSchema }) body: ChangePasswordBody,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    return this.changePassword.execute(principal, body, {
      sid: request.sessionID,
      knock: knockOf(request),
    });
  }

  /** The last twenty things that happened to one's account. */
  @Get(SIGN_IN_API_PATHS.accountLines)
  @SignedIn()
  @Returns(accountLineListSchema)
  happened(@CurrentPrincipal() principal: Principal): Promise<AccountLineList> {
    return this.lines.show(principal);
  }

  /** Where one is signed in. */
  @Get(PEOPLE_API_PATHS.ownSessions)
  @SignedIn()
  @Returns(ownSessionListSchema)
  sessions(
    @CurrentPrincipal() principal: Principal,
    @Req() request: RequestWithActor,
  ): Promise<OwnSessionList> {
    return this.ownSessions.list(principal, request.sessionID);
  }

  /** Signs out there. */
  @Delete(PEOPLE_API_PATHS.ownSession)
  @SignedIn()
  @ReturnsNothing()
  end(
    @CurrentPrincipal() principal: Principal,
    @Param('sessionId') sessionId: string,
    @Req() request: RequestWithActor,
  ): Promise<void> {
    return this.ownSessions.end(principal, sessionId, knockOf(request));
  }

  /** Ends one's account: what is of the person goes at once, what they wrote stays without a name; signs out everywhere. */
  @Post(ACCOUNT_ENDING_API_PATHS.accountEnding)
  @SignedIn()
  @FreshProof()
  @ReturnsNothing()
  async erase(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: endAccountSchema }) _sure: EndAccount,
    @Req() request: RequestWithActor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.eraseAccount.execute(principal, knockOf(request));
    await this.sessionDoor.signOut(request, response);
  }
}
