import { Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { Clock } from '../../platform/clock/clock.js';
import { AUTH_DATA_SOURCE } from '../../platform/database/data-sources.js';
import { DeviceCookie } from '../../platform/http/session/device-cookie.js';
import { SessionStore } from '../../platform/http/session/session-store.js';
import { Sessions } from '../../platform/http/session/sessions.js';
import { LOGGER } from '../../platform/logging/logger.js';
import type { Logger } from '../../platform/logging/logger.js';
import { AuditModule } from '../audit/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { AccountLineQueries } from './account-line.queries.js';
import { AccountQueries } from './account.queries.js';
import { AccountController } from './http/accounts/account.controller.js';
import { IdentityProviderController } from './http/single-sign-on/identity-provider.controller.js';
import { InspectorateController } from './http/members/inspectorate.controller.js';
import { InvitationController } from './http/invitations/invitation.controller.js';
import { localStrategy } from './http/signing-in/local.strategy.js';
import { MembersController } from './http/members/members.controller.js';
import { RecoveryController } from './http/accounts/recovery.controller.js';
import { PeopleController } from './http/members/people.controller.js';
import { SessionController } from './http/signing-in/session.controller.js';
import { SingleSignOnController } from './http/single-sign-on/single-sign-on.controller.js';
import { IdentityProviderQueries } from './identity-provider.queries.js';
import { InspectorQueries } from './inspector.queries.js';
import { InspectorateQueries } from './inspectorate.queries.js';
import { MailRecipientQueries } from './mail-recipients.queries.js';
import { OrganisationPeopleQueries } from './organisation-people.queries.js';
import { RecoveryQueries } from './recovery.queries.js';
import { PeopleQueries } from './people.queries.js';
import { AccountLetters } from './persistence/accounts/account-letters.js';
import { IdentityProviderRepository } from './persistence/single-sign-on/identity-provider.repository.js';
import { ProviderAccountRepository } from './persistence/single-sign-on/provider-account.repository.js';
import { InspectorateRepository } from './persistence/members/inspectorate.repository.js';
import { InvitationAnswers } from './persistence/invitations/invitation-answers.js';
import { ErasureRepository } from './persistence/accounts/erasure.repository.js';
import { InvitationRepository } from './persistence/invitations/invitation.repository.js';
import { RecoveryRepository } from './persistence/accounts/recovery.repository.js';
import { KnockLimits } from './persistence/signing-in/knock-limits.js';
import { OwnSessionsRepository } from './persistence/signing-in/own-sessions.repository.js';
import { PasswordResetRepository } from './persistence/passwords/password-reset.repository.js';
import { MembershipRepository } from './persistence/members/membership.repository.js';
import { SignInAttempts } from './persistence/signing-in/sign-in-attempts.js';
import { UserRepository } from './persistence/accounts/user.repository.js';
import { AcceptInvitation } from './use-cases/invitations/accept-invitation.js';
import { AppointDeputy } from './use-cases/members/appoint-deputy.js';
import { ChangePassword } from './use-cases/passwords/change-password.js';
import { ChangeProfile } from './use-cases/accounts/change-profile.js';
import { ChangeRoles } from './use-cases/members/change-roles.js';
import { EraseAccount } from './use-cases/accounts/erase-account.js';
import { EnrolInspectorate } from './use-cases/members/enrol-inspectorate.js';
import { InvitationSender } from './use-cases/invitations/invitation-sender.js';
import { InviteColleague } from './use-cases/invitations/invite-colleague.js';
import { InviteFirstCoordinator } from './use-cases/invitations/invite-first-coordinator.js';
import { MailPreferences } from './use-cases/accounts/mail-preferences.js';
import { OpenInvitation } from './use-cases/invitations/open-invitation.js';
import { OwnSessions } from './use-cases/signing-in/own-sessions.js';
import { PasswordJudge } from './use-cases/passwords/password-judge.js';
import { RegisterInspectorate } from './use-cases/members/register-inspectorate.js';
import { RegisterPerson } from './use-cases/members/register-person.js';
import { RemoveMember } from './use-cases/members/remove-member.js';
import { RenewInvitation } from './use-cases/invitations/renew-invitation.js';
import { RequestPasswordReset } from './use-cases/passwords/request-password-reset.js';
import { ResetPassword } from './use-cases/passwords/reset-password.js';
import { SignIn } from './use-cases/signing-in/sign-in.js';
import { AccountLines } from './persistence/accounts/account-lines.js';
import { SecondFactorRepository } from './persistence/second-factor/second-factor.repository.js';
import { SecretSeal } from '../../platform/crypto/secret-seal.js';
import { OpenIdClient } from '../../platform/open-id/open-id-client.js';
import { OutgoingRequests } from '../../platform/outgoing/outgoing-requests.js';
import { AccountNews } from './use-cases/accounts/account-news.js';
import { BreakGlass } from './use-cases/signing-in/break-glass.js';
import { AccountTrail } from './use-cases/accounts/account-trail.js';
import { ConfirmRecovery } from './use-cases/members/confirm-recovery.js';
import { ProposeRecovery } from './use-cases/members/propose-recovery.js';
import { ConfirmSecondFactor } from './use-cases/second-factor/confirm-second-factor.js';
import { GiveProof } from './use-cases/signing-in/give-proof.js';
import { GiveSecondStep } from './use-cases/signing-in/give-second-step.js';
import { GuardedAccountChange } from './use-cases/accounts/guarded-account-change.js';
import { PasswordChange } from './use-cases/passwords/password-change.js';
import { ExportPlatformTrail } from './use-cases/accounts/export-platform-trail.js';
import { PlatformTrail } from './use-cases/accounts/platform-trail.js';
import { PasswordProof } from './use-cases/passwords/password-proof.js';
import { RemoveSecondFactor } from './use-cases/second-factor/remove-second-factor.js';
import { RenewRecoveryCodes } from './use-cases/second-factor/renew-recovery-codes.js';
import { SecondFactorCodes } from './use-cases/second-factor/second-factor-codes.js';
import { SetUpSecondFactor } from './use-cases/second-factor/set-up-second-factor.js';
import { SecondFactorQueries } from './second-factor.queries.js';
import { PlatformTrailController } from './http/platform-trail.controller.js';
import { PlatformTrailQueries } from './platform-trail.queries.js';
import { SecondFactorController } from './http/second-factor/second-factor.controller.js';
import { PasskeyCeremonies } from '../../platform/crypto/passkey-ceremonies.js';
import { PasskeyController } from './http/passkeys/passkey.controller.js';
import { PasskeySignInController } from './http/passkeys/passkey-sign-in.controller.js';
import { PasskeyQueries } from './passkey.queries.js';
import { PasskeyRepository } from './persistence/passkeys/passkey.repository.js';
import { AddPasskey } from './use-cases/passkeys/add-passkey.js';
import { AskPasskey } from './use-cases/passkeys/ask-passkey.js';
import { BeginPasskey } from './use-cases/passkeys/begin-passkey.js';
import { PasskeyProof } from './use-cases/passkeys/passkey-proof.js';
import { ProveByPasskey } from './use-cases/passkeys/prove-by-passkey.js';
import { RemovePasskey } from './use-cases/passkeys/remove-passkey.js';
import { RenamePasskey } from './use-cases/passkeys/rename-passkey.js';
import { SecondFactorChange } from './use-cases/second-factor/second-factor-change.js';
import { SignInByPasskey } from './use-cases/signing-in/sign-in-by-passkey.js';
import { SignOut } from './use-cases/signing-in/sign-out.js';
import { EnterByProvider } from './use-cases/single-sign-on/enter-by-provider.js';
import { ProviderChange } from './use-cases/single-sign-on/provider-change.js';
import { ProviderConversation } from './use-cases/single-sign-on/provider-conversation.js';
import { ReturnFromProvider } from './use-cases/single-sign-on/return-from-provider.js';
import { SetUpProvider } from './use-cases/single-sign-on/set-up-provider.js';
import { StartSingleSignOn } from './use-cases/single-sign-on/start-single-sign-on.js';
import { SwitchProvider } from './use-cases/single-sign-on/switch-provider.js';
import { TestProvider } from './use-cases/single-sign-on/test-provider.js';
import { toPrincipal } from './use-cases/signing-in/to-principal.js';
import { WithdrawInvitation } from './use-cases/invitations/withdraw-invitation.js';

/** Sessions with the strategy and the rights that this feature knows. */
const sessions = {
  provide: Sessions,
  inject: [CONFIG, Clock, AUTH_DATA_SOURCE, LOGGER, SignIn, UserRepository],
  useFactory: (
    config: Config,
    clock: Clock,
    dataSource: DataSource,
    logger: Logger,
    signIn: SignIn,
    users: UserRepository,
  ) =>
    new Sessions({
      config,
      clock,
      store: new SessionStore(dataSource, config.session, logger),
      strategy: localStrategy(signIn, new DeviceCookie(config)),
      principalOf: async (userId, manner) => {
        const person = await users.person(userId, clock.today());
        const principal = person && toPrincipal(person, config.secondFactor.roles, manner);
        // Whom an organisation vouched for is nobody without it.
        return manner.via !== undefined && principal?.memberships.length === 0 ? undefined : principal;
      },
    }),
};

/** People, memberships, sign-in and sessions. */
@Module({
  imports: [AuditModule, OrganisationsModule],
  controllers: [
    SessionController,
    MembersController,
    PeopleController,
    RecoveryController,
    InspectorateController,
    InvitationController,
    AccountController,
    SecondFactorController,
    PasskeyController,
    PasskeySignInController,
    SingleSignOnController,
    IdentityProviderController,
    PlatformTrailController,
  ],
  providers: [
    AccountLetters,
    AccountLineQueries,
    AccountQueries,
    AccountLines,
    SecondFactorRepository,
    SecretSeal,
    PasskeyCeremonies,
    PasskeyQueries,
    PasskeyRepository,
    AddPasskey,
    AskPasskey,
    BeginPasskey,
    PasskeyProof,
    ProveByPasskey,
    RemovePasskey,
    RenamePasskey,
    SecondFactorChange,
    SignInByPasskey,
    OutgoingRequests,
    OpenIdClient,
    IdentityProviderRepository,
    ProviderAccountRepository,
    IdentityProviderQueries,
    BreakGlass,
    EnterByProvider,
    ProviderChange,
    ProviderConversation,
    ReturnFromProvider,
    SetUpProvider,
    StartSingleSignOn,
    SwitchProvider,
    TestProvider,
    AccountNews,
    AccountTrail,
    ConfirmSecondFactor,
    GiveProof,
    GiveSecondStep,
    GuardedAccountChange,
    PasswordChange,
    PasswordProof,
    RemoveSecondFactor,
    RenewRecoveryCodes,
    SecondFactorCodes,
    SetUpSecondFactor,
    SecondFactorQueries,
    EraseAccount,
    ErasureRepository,
    EnrolInspectorate,
    InspectorQueries,
    InspectorateQueries,
    InspectorateRepository,
    InvitationAnswers,
    InvitationRepository,
    KnockLimits,
    MailRecipientQueries,
    MembershipRepository,
    OwnSessionsRepository,
    PasswordResetRepository,
    OrganisationPeopleQueries,
    PeopleQueries,
    sessions,
    SignInAttempts,
    UserRepository,
    AcceptInvitation,
    AppointDeputy,
    ChangePassword,
    ChangeProfile,
    ChangeRoles,
    InvitationSender,
    InviteColleague,
    InviteFirstCoordinator,
    ExportPlatformTrail,
    PlatformTrail,
    PlatformTrailQueries,
    ConfirmRecovery,
    ProposeRecovery,
    RecoveryQueries,
    RecoveryRepository,
    MailPreferences,
    OpenInvitation,
    OwnSessions,
    PasswordJudge,
    RegisterInspectorate,
    RegisterPerson,
    RemoveMember,
    RenewInvitation,
    RequestPasswordReset,
    ResetPassword,
    SignIn,
    SignOut,
    WithdrawInvitation,
  ],
  exports: [
    AccountLines,
    EraseAccount,
    InspectorateQueries,
    InviteFirstCoordinator,
    KnockLimits,
    PlatformTrail,
    AccountLetters,
    MailPreferences,
    AccountQueries,
    MailRecipientQueries,
    PeopleQueries,
    Sessions,
    RegisterInspectorate,
    RegisterPerson,
  ],
})
export class IdentityModule {}
