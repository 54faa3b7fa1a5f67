import type { Request } from 'express';
import { Strategy } from 'passport-local';
import type { RequestWithActor } from '../../../../platform/access/current-actor.js';
import type { DeviceCookie } from '../../../../platform/http/session/device-cookie.js';
import type { SignIn } from '../../use-cases/signing-in/sign-in.js';

/** Passport's strategy for e-mail and password. */
export function localStrategy(signIn: SignIn, devices: DeviceCookie): Strategy {
  return new Strategy(
    { usernameField: 'email', passwordField: 'password', passReqToCallback: true },
    (request: Request, email: string, password: string, done) => {
      const account = signIn.accountOf(email);
      const address = request.ip ?? '';
      signIn
        .execute(
          { email, password, address, knownDevice: devices.read(request, account) },
          String((request as RequestWithActor).id ?? ''),
        )
        .then((person) => {
          if (request.res !== undefined) devices.write(request.res, account);
          done(null, person);
        }, done);
    },
  );
}
