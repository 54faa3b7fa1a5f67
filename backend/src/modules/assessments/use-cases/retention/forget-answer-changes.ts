import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { OldTextsRepository } from '../../persistence/retention/old-texts.repository.js';

/** Forgets which changes of answers were applied, once no device can send them again. */
@Injectable()
export class ForgetAnswerChanges {
  constructor(private readonly repository: OldTextsRepository) {}

  execute(transaction: TenantTransaction, before: Date): Promise<number> {
    return this.repository.forgetChanges(transaction, before);
  }
}
