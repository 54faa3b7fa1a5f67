import type { ShownLine } from '@zicht/shared/audit/platform-trail.contract';
import type { Formats } from '../../../ui/formats/formats';
import type { Texts } from '../../../ui/language/texts';

interface Words {
  readonly t: Texts;
  readonly f: Formats;
}

/** Who did it, in words. */
export function whoInWords({ by }: ShownLine, t: Texts): string {
  return by.name ?? t(`trail.who.${by.kind}`);
}

/** The line as a sentence. */
export function sentenceOf(line: ShownLine, { t, f }: Words): string {
  const { facts, action } = line;
  const key = `trail.actions.${action}`;
  const roles = (codes: readonly string[]): string =>
    codes.length === 0 ? t('trail.nobody') : f.list(codes.map((role) => t(`people.roles.${role}.name`)));
  const parameters = {
    who: whoInWords(line, t),
    year: facts.year ?? '',
    person: facts.person === null ? t('trail.nobody') : (facts.person.name ?? t('trail.who.somebody')),
    roles: roles(facts.roles),
    rolesBefore: roles(facts.rolesBefore),
    until: facts.until === null ? '' : f.date(facts.until),
    action,
  };
  if (t.has(`${key}.one`)) return t.count(key, facts.count, parameters);
  return t(t.has(key) ? key : 'trail.unknown', parameters);
}

/** What it was about, in words: questions, a theme, or an organisation and why; empty where it was about none. */
export function aboutOf(line: ShownLine, t: Texts): string {
  if ('organisation' in line)
    return [line.organisation?.name ?? '', line.reason === null ? '' : t(`trail.reasons.${line.reason}`)]
      .filter((words) => words !== '')
      .join(' · ');
  const { facts, action } = line;
  if (facts.codes.length === 0) return '';
  return t(action === 'theme.reviewed' ? 'trail.themes' : 'trail.questions', {
    codes: facts.codes.join(', '),
  });
}

/** The lines as a table for a file: the sentence, and what it is made of. */
export function trailTable(lines: readonly ShownLine[], words: Words): readonly (readonly string[])[] {
  const { t } = words;
  const heads = [
    'download.number',
    'when',
    'download.who',
    'what',
    'download.about',
    'where',
    'download.code',
  ];
  return [
    heads.map((head) => t(`trail.${head}`)),
    ...lines.map((line) => [
      'number' in line ? String(line.number) : '',
      line.at,
      whoInWords(line, t),
      sentenceOf(line, words),
      aboutOf(line, t),
      line.address ?? '',
      line.action,
    ]),
  ];
}
