import { computed, inject, type Signal } from '@angular/core';
import { SessionStore } from '../../../core/session/session.store';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import type { StartStore } from './start.store';

/** The sentence under the greeting: how far it is, and how many days are left. */
export function injectStartLead(store: StartStore): Signal<string> {
  const t = injectTexts();
  const f = injectFormats();
  const session = inject(SessionStore);

  const daysLeft = computed(() => {
    const [year, phase] = [store.year(), store.phase()];
    if (year === null) return '';
    if (phase === 'late')
      return t('start.lead.late', {
        closed: f.date(year.round.closesOn),
        last: f.date(year.round.snapshotOn),
      });
    if (phase !== 'open') return t('start.lead.over', { date: f.date(year.round.snapshotOn) });
    const days = f.daysUntil(year.round.closesOn);
    return days === 0 ? t('start.lead.lastDay') : t.count('start.lead.days', days);
  });

  const draft = computed(() => {
    const assessment = store.assessment();
    const progress = store.progress();
    if (assessment === null || progress === null) return '';
    if (assessment.asked !== null) return assigned();
    const isOnlyReader = !session.can('answers:write') && !session.can('answers:writeAssigned');
    const { answered, asked } = progress;
    const key =
      answered === 0 ? 'none' : answered === asked ? 'all' : answered * 2 > asked ? 'overHalf' : 'some';
    const words = t(`start.lead.${key}`, { answered: f.number(answered), asked: f.number(asked) });
    return isOnlyReader ? `${words} ${t('start.lead.nothingFromYou')}` : `${words} ${daysLeft()}`;
  });

  const assigned = computed(() => {
    const assessment = store.assessment();
    const askers = [...new Set((assessment?.assignments ?? []).map(({ assignedBy }) => assignedBy.name))];
    const count = store.asked().length;
    if (count === 0) return t('start.lead.nothingFromYou');
    return t.count('start.lead.assigned', count, { names: f.list(askers) });
  });

  return computed(() => {
    const [year, assessment] = [store.year(), store.assessment()];
    if (year === null) return '';
    if (year.status === null || assessment === null)
      return t('start.lead.welcome', { year: year.round.year });
    switch (assessment.status) {
      case 'draft':
        return draft();
      case 'awaitingApproval':
        return t(session.can('assessment:review') ? 'start.lead.toRead' : 'start.lead.waiting');
      case 'approved':
        return `${t('start.lead.approved')} ${daysLeft()}`;
      case 'submitted': {
        const last = assessment.submissions.at(-1);
        return last
          ? t('start.lead.submitted', { date: f.date(last.submittedAt), reference: last.reference })
          : t('start.lead.submittedShort');
      }
    }
  });
}
