import type { Criterion } from '@zicht/shared/framework/criterion';
import type { Framework } from '@zicht/shared/framework/framework';

/** Version of the framework that the demo data of the years before uses. */
export const DEMO_FRAMEWORK_VERSION = '2024.1';

/** Reworded so much that its trend is broken. */
export const DEMO_TREND_BREAK = 'KEN-04';

/** Reworded without breaking its trend. */
export const DEMO_REWORDED = 'KEN-02';

/** Not asked yet in the earlier years. */
export const DEMO_NOT_YET_ASKED = 'HUL-04';

/**
 * An earlier version of the present framework for demo data of 2024 to 2026: one criterion with another question that
 * breaks the trend, one reworded that does not, and one criterion less. Pure; `current` stays as it is. Because the
 * present version is published and cannot say so any more, the earlier one carries the break itself (`endsTrend`).
 */
export function demoFramework(current: Framework): Framework {
  return {
    ...current,
    version: DEMO_FRAMEWORK_VERSION,
    status: 'published',
    description: {
      nl: `${current.description.nl} Dit is een fictieve eerdere versie voor de demo.`,
      en: `${current.description.en} This is a fictitious earlier version for the demo.`,
    },
    criteria: current.criteria
      .filter(({ code }) => code !== DEMO_NOT_YET_ASKED)
      .map((criterion) => earlierWording(criterion)),
  };
}

function earlierWording(criterion: Criterion): Criterion {
  switch (criterion.code) {
    case DEMO_TREND_BREAK:
      return {
        ...criterion,
        endsTrend: true,
        question: {
          nl: 'Kregen medewerkers uitleg over jongeren met een licht verstandelijke beperking?',
          en: 'Were staff told about young people with a mild intellectual disability?',
        },
        help: {
          nl: 'Deze oude vraag ging over één groep. Voorbeeld: een uitleg op een teamdag.',
          en: 'This old question was about one group. Example: an explanation on a team day.',
        },
      };
    case DEMO_REWORDED:
      return {
        ...criterion,
        question: {
          nl: 'Krijgen medewerkers informatie over seksuele uitbuiting en hoe zij die herkennen?',
          en: 'Do staff get information on sexual exploitation and how they recognise it?',
        },
      };
    default:
      return criterion;
  }
}
