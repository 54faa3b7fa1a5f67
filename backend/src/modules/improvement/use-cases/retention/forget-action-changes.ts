import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { ActionRepository } from '../../persistence/action.repository.js';

/** Forgets which changes of actions were applied, once no device can send them again. */
@Injectable()
export class ForgetActionChanges {
  constructor(private readonly actions: ActionRepository) {}

  execute(transaction: TenantTransaction, before: Date): Promise<number> {
    return this.actions.forgetChanges(transaction, before);
  }
}
