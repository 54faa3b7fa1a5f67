import { computed, inject, Injectable, signal } from '@angular/core';
import type { Assessment, AssessmentList } from '@zicht/shared/assessments/assessment.contract';
import { applicableCriteria } from '@zicht/shared/framework/applicability';
import type { Criterion } from '@zicht/shared/framework/criterion';
import { API_PATHS, fillPath } from '@zicht/shared/routes/api-paths';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { FrameworkStore } from '../../core/framework/framework.store';
import { runningRound } from '../../core/framework/running-round';
import { ApiClient } from '../../core/http/api-client';
import { SessionStore } from '../../core/session/session.store';
import { calendarDay, CLOCK } from '../../ui/formats/formats';
import { injectTexts } from '../../ui/language/texts';
import { navigationFor } from '../header/main-navigation';
import type { Place } from './find-places';

/** Pages and questions that the person in view may open: those of the main menu, and those of the running year. */
@Injectable()
export class SearchStore {
  private readonly api = inject(ApiClient);
  private readonly frameworks = inject(FrameworkStore);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(CLOCK);
  private readonly t = injectTexts();
  private readonly questions = signal<{
    readonly year: number;
    readonly criteria: readonly Criterion[];
  } | null>(null);

  readonly places = computed<readonly Place[]>(() => {
    const { year, criteria } = this.questions() ?? { year: 0, criteria: [] };
    return [
      ...navigationFor((permission) => this.session.can(permission)).map(({ key, path }) => ({
        link: `/${path}`,
        words: this.t(key),
        detail: '',
      })),
      ...criteria.map(({ code, title, question }) => ({
        link: `/${APP_PATHS.question.replace(':year', String(year)).replace(':criterion', code)}`,
        words: `${code} ${this.t.of(title)}`,
        detail: this.t.of(question),
      })),
    ];
  });

  /** Fetches the questions; without an answer of the server the pages of the menu remain. */
  async load(): Promise<void> {
    const organisationId = this.session.organisation()?.id;
    const mayRead = this.session.can('answers:read') || this.session.can('answers:readAssigned');
    if (organisationId === undefined || !mayRead) return;
    try {
      const list = fillPath(API_PATHS.assessments, { organisationId });
      const { years } = await this.api.get<AssessmentList>(list);
      const opened = years.filter(({ status }) => status !== null).map(({ round }) => round);
      const round = runningRound(opened, calendarDay(this.clock()));
      if (round === undefined) return;
      const { year, frameworkCode, frameworkVersion } = round;
      const [{ asked, sectors }, framework] = await Promise.all([
        this.api.get<Assessment>(fillPath(API_PATHS.assessment, { organisationId, year })),
        this.frameworks.get(frameworkCode, frameworkVersion),
      ]);
      const criteria = applicableCriteria(framework, sectors);
      this.questions.set({ year, criteria: criteria.filter(({ code }) => asked?.includes(code) ?? true) });
    } catch {
      this.questions.set(null);
    }
  }
}
