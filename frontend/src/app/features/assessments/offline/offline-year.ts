import type { Assessment } from '@zicht/shared/assessments/assessment.contract';
import { offlineCopies } from '../../../core/offline/offline-copies';
import type { AssessmentAddress } from '../assessment.api';
import { textOf, type CurrentAnswer } from '../current-answer';
import type { LoadedYear } from '../loaded-year';

/** One year as it may stand on the device, with the questions that the person opened there. */
interface KeptYear {
  readonly opened: readonly string[];
  readonly loaded: LoadedYear;
}

/** Whose copy, and until when it may be shown. */
interface Owner {
  readonly userId: string;
  readonly until: number;
}

/**
 * Keeps what an offline start needs: the framework, and the answers of the questions that this person opened here.
 * Of all other answers only the values without free text, because questions lean on them.
 */
export async function keepYear(
  address: AssessmentAddress,
  owner: Owner,
  shown: {
    readonly loaded: LoadedYear;
    readonly answers: Iterable<CurrentAnswer>;
    readonly criterion: string;
  },
): Promise<void> {
  const before = await offlineCopies.get<KeptYear>(keyOf(address), owner.userId);
  const opened = [...new Set([...(before?.opened ?? []), shown.criterion])];
  const value: KeptYear = { opened, loaded: withoutOthers(shown, new Set(opened)) };
  await offlineCopies.put(keyOf(address), { ...owner, value });
}

/** The copy of this year; undefined when there is none that this person may still see. */
export async function copyOfYear(
  address: AssessmentAddress,
  userId: string,
): Promise<LoadedYear | undefined> {
  const kept = await offlineCopies.get<KeptYear>(keyOf(address), userId).catch(() => undefined);
  return kept && { ...kept.loaded, isCopy: true };
}

function withoutOthers(
  { loaded, answers }: { readonly loaded: LoadedYear; readonly answers: Iterable<CurrentAnswer> },
  opened: ReadonlySet<string>,
): LoadedYear {
  const assessment = loaded.assessment && {
    ...loaded.assessment,
    // Only what the server has: what it does not have yet is in the queue.
    answers: [...answers].filter(({ version }) => version > 0) as Assessment['answers'],
  };
  return {
    ...loaded,
    assessment: assessment && onlyOpened(assessment, opened),
    previousFramework: null,
    members: [],
  };
}

function onlyOpened(assessment: Assessment, opened: ReadonlySet<string>): Assessment {
  const asked = [...opened].filter((code) => assessment.asked?.includes(code) ?? true);
  return {
    ...assessment,
    asked,
    answers: assessment.answers.map((answer) =>
      opened.has(answer.criterion)
        ? answer
        : { ...answer, explanation: '', value: textOf(answer.value) === '' ? answer.value : null },
    ),
    previous: null,
    reviews: [],
    reopenings: [],
    sentMessage: '',
    changeReason: '',
    changedSinceApproval: [],
  };
}

function keyOf({ organisationId, year }: AssessmentAddress): string {
  return `year|${organisationId}|${year}`;
}
