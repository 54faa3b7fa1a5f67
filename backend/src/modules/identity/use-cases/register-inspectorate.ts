import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../../platform/access/actor.js';
import type { Actor } from '../../../platform/access/actor.js';
import { newId } from '../../../platform/ids/new-id.js';
import { UserRepository } from '../persistence/user.repository.js';

/** Registers an inspectorate. */
@Injectable()
export class RegisterInspectorate {
  constructor(private readonly users: UserRepository) {}

  /** Gives the id of the inspectorate. */
  async execute(actor: Actor, input: { name: string; fictitious: boolean }): Promise<string> {
    requirePermission(actor, 'accounts:write');
    const id = newId();
    await this.users.addInspectorate(id, input.name, input.fictitious);
    return id;
  }
}
