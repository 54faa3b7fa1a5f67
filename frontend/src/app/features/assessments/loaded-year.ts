import type { Assessment } from '@zicht/shared/assessments/assessment.contract';
import type { Round } from '@zicht/shared/assessments/round.contract';
import type { Framework } from '@zicht/shared/framework/framework';
import type { Member } from '@zicht/shared/identity/member.contract';
import type { Location } from '@zicht/shared/organisations/organisation.contract';

/** What the pages of one year show; `assessment` is null while nobody opened it. */
export interface LoadedYear {
  readonly round: Round;
  readonly assessment: Assessment | null;
  readonly framework: Framework;
  /** Framework of the year before, when that year was submitted. */
  readonly previousFramework: Framework | null;
  readonly members: readonly Member[];
  readonly locations: readonly Location[];
  readonly sectors: readonly string[];
  /** Read from this device, without a network: the questions that were opened here. */
  readonly isCopy?: boolean;
}
