import { mayTake, PublicationRefused } from '../../domain/publication/publication-status.js';
import type { PublicationRepository } from '../../persistence/publication.repository.js';

/** Takes a wrong publication away as a whole; it is not replaced, and the page says so. */
export class WithdrawPublication {
  constructor(private readonly repository: PublicationRepository) {}

  /** @throws PublicationRefused when it is not on show */
  async execute({
    year,
    by,
    now,
  }: {
    readonly year: number;
    readonly by: string;
    readonly now: Date;
  }): Promise<void> {
    const row = await this.repository.find(year);
    const isOnShow = row !== undefined && mayTake('withdraw', row.status);
    if (!isOnShow || !(await this.repository.withdraw(year, by, now)))
      throw new PublicationRefused('wrongStatus', `No publication of ${year} is on show.`);
  }
}
