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
import { AccountQueries } from './account.queries.js';
import { localStrategy } from './http/local.strategy.js';
import { MembersController } from './http/members.controller.js';
import { SessionController } from './http/session.controller.js';
import { MailRecipientQueries } from './mail-recipients.queries.js';
import { PeopleQueries } from './people.queries.js';
import { SignInAttempts } from './persistence/sign-in-attempts.js';
import { UserRepository } from './persistence/user.repository.js';
import { ChangeProfile } from './use-cases/change-profile.js';
import { MailPreferences } from './use-cases/mail-preferences.js';
import { RegisterInspectorate } from './use-cases/register-inspectorate.js';
import { RegisterPerson } from './use-cases/register-person.js';
import { SignIn } from './use-cases/sign-in.js';
import { SignOutEverywhere } from './use-cases/sign-out-everywhere.js';

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
      principalOf: (userId) => users.person(userId),
    }),
};

/** People, memberships, sign-in and sessions. */
@Module({
  controllers: [SessionController, MembersController],
  providers: [
    AccountQueries,
    MailRecipientQueries,
    PeopleQueries,
    sessions,
    SignInAttempts,
    UserRepository,
    ChangeProfile,
    MailPreferences,
    RegisterInspectorate,
    RegisterPerson,
    SignIn,
    SignOutEverywhere,
  ],
  exports: [
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
