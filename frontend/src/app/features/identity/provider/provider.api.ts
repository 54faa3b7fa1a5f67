import { inject, Injectable } from '@angular/core';
import type {
  IdentityProvider,
  ProviderAddress,
  SetUpProvider,
  SwitchProvider,
} from '@zicht/shared/identity/single-sign-on.contract';
import { fillPath } from '@zicht/shared/routes/api-paths';
import { SINGLE_SIGN_ON_API_PATHS } from '@zicht/shared/routes/single-sign-on-paths';
import { ApiClient } from '../../../core/http/api-client';

/** Requests about the provider with which an organisation signs in. */
@Injectable({ providedIn: 'root' })
export class ProviderApi {
  private readonly api = inject(ApiClient);

  read(organisationId: string): Promise<IdentityProvider> {
    return this.api.get(fillPath(SINGLE_SIGN_ON_API_PATHS.identityProvider, { organisationId }));
  }

  setUp(organisationId: string, settings: SetUpProvider): Promise<void> {
    return this.api.put(fillPath(SINGLE_SIGN_ON_API_PATHS.identityProvider, { organisationId }), settings);
  }

  test(organisationId: string): Promise<ProviderAddress> {
    return this.api.post(fillPath(SINGLE_SIGN_ON_API_PATHS.identityProviderTest, { organisationId }), {});
  }

  switch(organisationId: string, choice: SwitchProvider): Promise<void> {
    return this.api.post(
      fillPath(SINGLE_SIGN_ON_API_PATHS.identityProviderSwitch, { organisationId }),
      choice,
    );
  }
}
