import type { Method } from '@zicht/shared/sector-statistics/method.contract';
import type { Formats } from '../../../ui/formats/formats';
import type { Texts } from '../../../ui/language/texts';
import { attackSummaries, type AttackSummary } from './attack-summary';

/** One attack in words: what it is called, what was tried, and whether it was held off. */
export interface AttackWords {
  readonly attack: string;
  readonly held: boolean;
  readonly name: string;
  readonly words: string;
  readonly outcome: string;
}

/** What the gate of a publication says, one line per attack. */
export function attackWords(gate: Method['gate'], t: Texts, f: Formats): readonly AttackWords[] {
  return attackSummaries(gate).map((summary) => ({
    attack: summary.attack,
    held: summary.held,
    ...wordsOf(summary, t, f),
    outcome: t(summary.held ? 'sectorPicture.method.gate.isHeld' : 'sectorPicture.method.gate.isBroken'),
  }));
}

function wordsOf(
  { attack, figures }: AttackSummary,
  t: Texts,
  f: Formats,
): Pick<AttackWords, 'name' | 'words'> {
  const key = t.has(`sectorPicture.method.gate.${attack}.name`) ? attack : 'other';
  const said = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, f.number(value)]));
  const least = f.percentage(figures['leastFactor'] ?? 0);
  const words = t(`sectorPicture.method.gate.${key}.words`, { ...said, least });
  // One group alone has nothing to be subtracted from.
  const smallest = said['smallestOverlap'];
  return {
    name: t(`sectorPicture.method.gate.${key}.name`, { code: attack }),
    words:
      smallest === undefined ? words : `${words} ${t('sectorPicture.method.gate.smallest', { smallest })}`,
  };
}
