import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import { InvalidInput } from '../../../platform/errors/invalid-input.js';
import { ConcernRepository } from '../persistence/concern.repository.js';
import type { NewConcern } from '../persistence/concern.repository.js';

/** Registers a concern: the legal person or group that controls organisations (`domain.md` 3.6). */
@Injectable()
export class RegisterConcern {
  constructor(
    private readonly database: TenantDatabase,
    private readonly concerns: ConcernRepository,
  ) {}

  /** @throws InvalidInput without a name */
  async execute(actor: Actor, concern: NewConcern): Promise<void> {
    requirePermission(actor, 'organisations:write');
    if (concern.name.trim() === '') throw new InvalidInput([{ path: '/name', code: 'required' }]);
    await this.database.runCatalogue(false, (manager) => this.concerns.add(manager, concern));
  }
}
