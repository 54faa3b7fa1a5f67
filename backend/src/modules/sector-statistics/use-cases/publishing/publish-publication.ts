import { cubeHash } from '../../domain/cube/cube.js';
import { mayTake, PublicationRefused } from '../../domain/publication/publication-status.js';
import { participationOf } from '../../domain/publication/participation.js';
import type { PublishedFramework } from '../../domain/framework/published-framework.js';
import type {
  Draft,
  PublicationRepository,
  PublicationRow,
} from '../../persistence/publication.repository.js';
import { fitFramework } from './prepare-publication.js';

/** Shows a checked publication to inspectors, by a second person, and has its secret destroyed. */
export class PublishPublication {
  constructor(
    private readonly repository: PublicationRepository,
    /** Destroys the secret for good; does nothing when it is gone. */
    private readonly destroySecret: () => Promise<void>,
  ) {}

  /**
   * All cells appear together. Begun anew after a crash, it only sees to it that the secret is gone.
   * @throws PublicationRefused when the publication is not checked, for the person who prepared it, and for cells that are
   * not those that the gate saw
   */
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
    if (row?.status === 'published') return this.destroySecret();
    if (row === undefined || !mayTake('publish', row.status))
      throw new PublicationRefused('wrongStatus', `The publication of ${year} was not checked.`);
    if (row.preparedBy === by)
      throw new PublicationRefused('samePerson', 'Somebody else than who prepared it publishes.');
    const draft = await this.repository.readDraft(year);
    if (draft === null || cubeHash({ year, ...draft }) !== row.cellsSha256)
      throw new PublicationRefused('otherCells', 'These are not the cells that were checked.');
    const asked = await this.askedOf(row, draft);
    const units = await this.repository.readUnits(year);
    const participation = participationOf(row.frame, units, row.report?.sets ?? []);
    if (!(await this.repository.publish(row, draft, { by, at: now, asked, participation })))
      throw new PublicationRefused('wrongStatus', `Somebody else changed the publication of ${year}.`);
    await this.destroySecret();
  }

  private async askedOf({ year }: PublicationRow, draft: Draft): Promise<Readonly<Record<string, string[]>>> {
    const round = await this.repository.findRound(year);
    if (round === undefined) throw new PublicationRefused('unknownRound', `There is no round ${year}.`);
    return askedBySector(fitFramework(round), new Set(draft.cells.map(({ column }) => column)));
  }
}

/**
 * Criteria and themes by the main sectors that took part in them: a sector whose core question is shown nowhere took no
 * part in the theme. For the strict table of later years.
 */
export function askedBySector(
  { criteria, themes }: PublishedFramework,
  shown: ReadonlySet<string>,
): Readonly<Record<string, string[]>> {
  const sectors = [...new Set(criteria.flatMap((one) => one.sectors))];
  const isRestricted = (theme: string, sector: string) =>
    criteria.some(
      (one) => one.theme === theme && one.isCore && one.sectors.includes(sector) && !shown.has(one.code),
    );
  return Object.fromEntries(
    sectors.map((sector) => [
      sector,
      [
        ...criteria.filter((one) => one.sectors.includes(sector)).map(({ code }) => code),
        ...themes
          .filter((one) => one.sectors.includes(sector) && !isRestricted(one.code, sector))
          .map(({ code }) => code),
      ],
    ]),
  );
}
