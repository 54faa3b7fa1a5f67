import type { Framework, Level } from '@zicht/shared/framework/framework';
import { levelByNumber } from '@zicht/shared/framework/look-up';
import type { Formats } from '../../../ui/formats/formats';
import type { Texts } from '../../../ui/language/texts';
import { lowestFirst, type ThemeResult } from '../theme-results';
import type { YearResult } from '../year-result';

/** What the sentences are made from. */
export interface SentenceSource {
  readonly now: YearResult;
  readonly before: YearResult | null;
  readonly themes: readonly ThemeResult[];
  readonly t: Texts;
  readonly f: Formats;
}

/** The level that counts as good: the one below the top, whatever it is called; null without levels. */
export function goodLevel(framework: Framework): Level | null {
  return framework.levels.at(-2) ?? framework.levels.at(-1) ?? null;
}

/** How many of these themes reach the level. */
export function countReaching(levels: readonly (number | null)[], target: Level): number {
  return levels.filter((level) => level !== null && level >= target.level).length;
}

/** The results in words, strong parts between `**`; the opening of the page, ready for a memo. */
export function resultSentences(source: SentenceSource): readonly string[] {
  const opening =
    source.now.framework.scoring.headline === 'total' ? totalSentences(source) : levelSentences(source);
  return [...opening, ...changeSentences(source), ...attentionSentence(source)];
}

function complete({ themes }: SentenceSource): readonly ThemeResult[] {
  return themes.filter(({ score }) => score !== null);
}

function levelSentences(source: SentenceSource): readonly string[] {
  const { now, before, themes, t, f } = source;
  const target = goodLevel(now.framework);
  const done = complete(source).filter(({ level }) => level !== null);
  if (target === null || done.length === 0) return [];
  const reaching = countReaching(
    done.map(({ level }) => level),
    target,
  );
  const parameters = { total: f.number(done.length), level: t.of(target.name), number: target.level };
  const key = now.submittedAt === null ? 'reachingSoFar' : 'reaching';
  const isComparable =
    before !== null && themes.every(({ trend, before: was }) => trend === 'ok' && was !== null);
  const earlier = countReaching(
    done.map(({ before: was }) => was?.level ?? null),
    target,
  );
  return [
    `**${t.count(`dashboards.sentence.${key}`, reaching, parameters)}**`,
    ...(isComparable && done.length === themes.length
      ? [t.count('dashboards.sentence.reachingBefore', earlier, { year: before.year })]
      : []),
  ];
}

function totalSentences({ now, t, f }: SentenceSource): readonly string[] {
  const { total } = now.explanation;
  if (total.score === null) return [];
  const { decimals } = now.framework.scoring.total;
  const score = f.decimal(total.score, decimals);
  const level = total.level === null ? undefined : levelByNumber(now.framework, total.level);
  const next = total.nextThreshold;
  const nextLevel = next === null ? undefined : levelByNumber(now.framework, next.level);
  const unmet = total.requirements.filter(({ binds }) => binds);
  return [
    `**${level === undefined ? t('dashboards.sentence.total', { score }) : t('dashboards.sentence.totalLevel', { score, level: t.of(level.name) })}**`,
    ...unmet.map(({ requirement, met }) =>
      t('dashboards.sentence.requirement', {
        level: levelName(now.framework, requirement.level, t),
        atLeast: f.number(requirement.atLeast),
        met: f.number(met.length),
      }),
    ),
    ...(next !== null && nextLevel !== undefined && unmet.length === 0
      ? [
          t('dashboards.sentence.nextLevel', {
            level: t.of(nextLevel.name),
            from: f.decimal(next.from, decimals),
          }),
        ]
      : []),
  ];
}

/** Name of a level; its number where it has none. */
export function levelName(framework: Framework, level: number, t: Texts): string {
  const name = levelByNumber(framework, level)?.name;
  return name === undefined ? String(level) : t.of(name);
}

/** As far as a reader can see: by the decimals that are shown. */
function direction({ score, before }: ThemeResult): number {
  if (score === null || before === null) return 0;
  return Math.sign(Math.round(score * 10) - Math.round(before.score * 10));
}

function changeSentences(source: SentenceSource): readonly string[] {
  const { themes, before, t, f } = source;
  const compared = complete(source).filter(({ trend }) => trend === 'ok');
  const up = compared.filter((result) => direction(result) > 0).length;
  const down = compared.filter((result) => direction(result) < 0).length;
  const broken = themes.filter(({ trend }) => trend === 'broken').map(({ theme }) => t.of(theme.title));
  return [
    ...(up > 0 ? [t.count('dashboards.sentence.up', up, { count: inWords(up, t) })] : []),
    ...(down > 0 ? [t.count('dashboards.sentence.down', down, { count: inWords(down, t) })] : []),
    ...(compared.length > 0 && up + down === 0 ? [t('dashboards.sentence.same')] : []),
    ...(broken.length > 0 && before !== null
      ? [t.count('dashboards.sentence.broken', broken.length, { themes: f.list(broken), year: before.year })]
      : []),
  ];
}

/** A sentence does not begin with a digit; large numbers are rare here and stay digits. */
function inWords(count: number, t: Texts): string {
  const key = `dashboards.number.${count}`;
  return t.has(key) ? t(key) : String(count);
}

function attentionSentence(source: SentenceSource): readonly string[] {
  const { now, t } = source;
  const lowest = lowestFirst(complete(source))[0];
  const target = goodLevel(now.framework);
  if (lowest === undefined || complete(source).length < 2 || lowest.share >= 1) return [];
  if (lowest.level !== null && target !== null && lowest.level >= target.level) return [];
  return [t('dashboards.sentence.attention', { theme: t.of(lowest.theme.title) })];
}
