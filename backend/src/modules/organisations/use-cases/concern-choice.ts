import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import type { TenantTransaction } from '../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../platform/errors/invalid-input.js';
import { newId } from '../../../platform/ids/new-id.js';
import { ConcernRepository } from '../persistence/concern.repository.js';

/** A concern that is known, or a new one by its name. */
export type ChosenConcern = { readonly id: string } | { readonly name: string };

/** Turns the choice of a concern into its id; a new one is added. */
@Injectable()
export class ConcernChoice {
  constructor(
    private readonly concerns: ConcernRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput for a concern that does not exist */
  async idOf(transaction: TenantTransaction, concern: ChosenConcern, fictitious: boolean): Promise<string> {
    if ('id' in concern) {
      if (await this.concerns.isKnown(transaction, concern.id)) return concern.id;
      throw new InvalidInput([{ path: '/concern/id', code: 'unknownValue' }]);
    }
    const id = newId(this.clock.now().getTime());
    await this.concerns.add(transaction.manager, { id, name: concern.name.trim(), fictitious });
    return id;
  }
}
