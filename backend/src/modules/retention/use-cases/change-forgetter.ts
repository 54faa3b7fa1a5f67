import { Injectable } from '@nestjs/common';
import { service } from '../../../platform/access/operator.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { ForgetAnswerChanges } from '../../assessments/index.js';
import { AuditTrail } from '../../audit/index.js';
import { ForgetActionChanges } from '../../improvement/index.js';

/** Forgets the ids of changes of an organisation, with their line in its trail. */
@Injectable()
export class ChangeForgetter {
  constructor(
    private readonly database: TenantDatabase,
    private readonly ofAnswers: ForgetAnswerChanges,
    private readonly ofActions: ForgetActionChanges,
    private readonly audit: AuditTrail,
  ) {}

  async forget(organisationId: string, before: Date): Promise<number> {
    return this.database.run({ organisationId, readOnly: false }, async (transaction) => {
      const answers = await this.ofAnswers.execute(transaction, before);
      const count = answers + (await this.ofActions.execute(transaction, before));
      if (count > 0)
        await this.audit.record(transaction, service(organisationId), {
          action: 'changes.forgotten',
          subject: 'changes',
          details: { count },
        });
      return count;
    });
  }
}
