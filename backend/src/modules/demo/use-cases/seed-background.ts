import type { Round } from '@zicht/shared/assessments/round.contract';
import type { Framework } from '@zicht/shared/framework/framework';
import { operator } from '../../../platform/access/operator.js';
import { makeSnapshot } from '../../assessments/index.js';
import { demoFramework } from '../../framework/index.js';
import { dutchPopulation } from '../../sector-statistics/index.js';
import {
  BACKGROUND_COUNT,
  BACKGROUND_SEED,
  backgroundOrganisations,
  backgroundYear,
  takesPart,
} from '../domain/background.js';
import type { BackgroundOrganisation } from '../domain/background.js';
import { PAST_YEARS, pastRound } from '../domain/calendar.js';
import { ORGANISATIONS } from '../domain/organisations.js';
import { addBackground } from '../persistence/background.repository.js';
import type { SubmittedYear } from '../persistence/background.repository.js';
import type { DemoParts } from './demo-parts.js';

/** The file of municipalities, as far as the background needs it. */
export interface MunicipalityFile {
  readonly municipalities: readonly { readonly code: string; readonly politie_eenheid: string }[];
}

/** What the background is made in. */
interface Background {
  readonly rounds: readonly Round[];
  readonly framework: Framework;
  /** Hash of that framework, as submissions name it. */
  readonly frameworkSha256: string;
}

/**
 * Adds the organisations that fill the sector picture, each with its submissions. Written at once and not step by step, so
 * that a first start stays short; the submissions are what the use cases would have made.
 */
export async function seedBackground(
  parts: DemoParts,
  given: { readonly framework: Framework; readonly municipalities: MunicipalityFile },
): Promise<void> {
  const earlier = demoFramework(given.framework);
  const published = await parts.frameworks.getPublished(earlier.code, earlier.version);
  const background = {
    rounds: PAST_YEARS.map((year) => pastRound(year, earlier)),
    framework: published.framework,
    frameworkSha256: published.sha256,
  };
  const { municipalities } = given.municipalities;
  const { units } = dutchPopulation(BACKGROUND_COUNT, BACKGROUND_SEED);
  // The last one of a region stands for it.
  const byRegion = Object.fromEntries(municipalities.map((one) => [one.politie_eenheid, one.code]));
  const organisations = backgroundOrganisations(units, byRegion);
  const names = new Map(organisations.map(({ concernId, concernName }) => [concernId, concernName]));
  for (const [id, name] of names) {
    const administrator = operator(['platformAdministrator']);
    await parts.registerConcern.execute(administrator, { id, name, fictitious: true });
  }
  for (const organisation of organisations) {
    const years = background.rounds
      .filter(({ year }) => takesPart(organisation, year))
      .map((round) => submittedYear(organisation, round, background));
    await parts.database.run({ organisationId: organisation.id, readOnly: false }, (transaction) =>
      addBackground(transaction, organisation, years),
    );
  }
  for (const { id, name, isOfConcern } of ORGANISATIONS) {
    if (isOfConcern) continue;
    const administrator = operator(['platformAdministrator'], id);
    await parts.settleConcern.execute(administrator, { concern: { name }, version: 1 });
  }
}

function submittedYear(
  organisation: BackgroundOrganisation,
  round: Round,
  { framework, frameworkSha256 }: Background,
): SubmittedYear {
  const { id, sector } = organisation;
  const { year, referenceDate, opensOn, closesOn } = round;
  const { answers, scores } = backgroundYear(organisation, framework, round);
  const [openedAt, submittedAt] = [new Date(`${opensOn}T09:00:00Z`), new Date(`${closesOn}T09:00:00Z`)];
  // One for each year, in the order of the years.
  const assessmentId = id.replace('0000-7000-8000', `${year}-7000-8000`);
  const hand = { changedBy: id, changedAt: openedAt, wipedAt: null, wipedBy: null };
  const { text, sha256, reference } = makeSnapshot(
    {
      assessment: {
        organisationId: id,
        id: assessmentId,
        year,
        frameworkCode: framework.code,
        frameworkVersion: framework.version,
        sectors: [sector],
        status: 'approved',
        version: 1,
        openedBy: id,
        openedAt,
        sentBy: id,
        sentAt: submittedAt,
        sentTo: null,
        sentMessage: '',
        approvedBy: id,
        approvedAt: submittedAt,
        signedAlone: true,
        changeReason: '',
        baselineAt: submittedAt,
      },
      number: 1,
      frameworkSha256,
      referenceDate,
      answers: Object.entries(answers).map(([criterion, value]) => ({
        criterion,
        version: 1,
        value: value ?? null,
        explanation: '',
        exceptLocations: [],
        confirmed: false,
        ...hand,
      })),
      evidence: [],
      scores,
      submittedBy: id,
      submittedAt,
      late: false,
    },
    () => {
      throw new Error('The background has no texts');
    },
  );
  return {
    year,
    assessmentId,
    frameworkCode: framework.code,
    frameworkVersion: framework.version,
    openedAt: openedAt.toISOString(),
    submittedAt: submittedAt.toISOString(),
    reference,
    snapshot: text,
    sha256,
  };
}
