import { Injectable } from '@nestjs/common';
import type { ProviderFault, ProviderTest } from '@zicht/shared/identity/single-sign-on.contract';
import { SINGLE_SIGN_ON_PATHS } from '@zicht/shared/routes/single-sign-on-paths';
import type { Actor } from '../../../../platform/access/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { InvalidInput } from '../../../../platform/errors/invalid-input.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { OpenIdFault } from '../../../../platform/open-id/open-id-fault.js';
import { IdentityProviderRepository } from '../../persistence/single-sign-on/identity-provider.repository.js';
import type { ProviderRow } from '../../persistence/single-sign-on/identity-provider.repository.js';
import { ProviderChange } from './provider-change.js';
import { ProviderConversation } from './provider-conversation.js';
import type { SentOut } from './provider-conversation.js';

/** What was found out by a test. */
export type TestOutcome = Pick<ProviderTest, 'fault' | 'roles' | 'secondStep'>;

/** Tries the provider with a real sign-in of the coordinator who set it up; nobody is signed in or out by it. */
@Injectable()
export class TestProvider {
  constructor(
    private readonly change: ProviderChange,
    private readonly providers: IdentityProviderRepository,
    private readonly conversation: ProviderConversation,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends the coordinator to the provider.
   * @throws NotFound where nothing was set up
   * @throws InvalidInput when the provider does not answer as one; that is the outcome of the test
   */
  async begin(actor: Actor): Promise<SentOut> {
    await this.change.require(actor);
    const provider = await this.providers.find(actor.organisationId);
    if (provider === undefined) throw new NotFound();
    const started: ProviderTest = {
      startedAt: this.clock.now().toISOString(),
      endedAt: null,
      ...without(null),
    };
    try {
      const sent = await this.conversation.send(provider, {
        purpose: 'test',
        returnPath: `/${SINGLE_SIGN_ON_PATHS.settings}`,
        userId: actor.userId,
      });
      await this.change.run(actor, async (manager) => {
        await this.providers.noteTest(manager, provider, { test: started, state: provider.state });
        return [];
      });
      return sent;
    } catch (error) {
      if (!(error instanceof OpenIdFault)) throw error;
      await this.end(actor, provider, { ...started, ...without(error.kind) });
      throw new InvalidInput([{ path: '/issuer', code: error.kind }]);
    }
  }

  /** Notes how it went. */
  async end(actor: Actor, provider: ProviderRow, outcome: TestOutcome): Promise<void> {
    await this.change.run(actor, async (manager, now) => {
      // Other settings came in between: the outcome is about none that are there.
      if (now?.version !== provider.version) return [];
      const at = this.clock.now().toISOString();
      const test = { startedAt: now.test?.startedAt ?? at, ...outcome, endedAt: at };
      const isRight = outcome.fault === null;
      const state = now.state === 'on' ? 'on' : isRight ? 'tested' : 'setUp';
      await this.providers.noteTest(manager, provider, { test, state });
      return [{ action: 'provider.tested', details: { fault: outcome.fault } }];
    });
  }
}

/** The outcome of a test that stopped there; null: it is under way. */
export function without(fault: ProviderFault | null): TestOutcome {
  return { fault, roles: [], secondStep: false };
}
