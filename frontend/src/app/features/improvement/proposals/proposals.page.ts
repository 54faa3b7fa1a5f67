import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Source } from '@zicht/shared/framework/framework';
import type { Proposal } from '@zicht/shared/improvement/plan/proposals';
import type { Suggestion } from '@zicht/shared/improvement/actions/suggested-actions';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Details } from '../../../ui/elements/details';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { TextPipe } from '../../../ui/language/text.pipe';
import { injectTexts } from '../../../ui/language/texts';
import { Breadcrumb } from '../../../ui/navigation/breadcrumb';
import { SaveStatus } from '../../../ui/saving/save-status';
import { ActionsStore } from '../actions.store';
import { PlanNames } from '../plan-names';
import { OpenMatters } from '../saving/open-matters';
import { PlanSaving } from '../saving/plan-saving';
import { AddedSuggestion } from './added-suggestion';
import { ProposalsStore } from './proposals.store';
import { suggestedAction } from './suggested-action';

/** "Voorstellen": what the answers ask for, most urgent first; one click adds, owner and date can be adjusted. */
@Component({
  selector: 'zou-proposals-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AddedSuggestion,
    Breadcrumb,
    Details,
    EmptyState,
    OpenMatters,
    PageHeading,
    RequestStateView,
    RouterLink,
    SaveStatus,
    TextPipe,
  ],
  providers: [ProposalsStore],
  templateUrl: './proposals.page.html',
})
export class ProposalsPage {
  protected readonly store = inject(ProposalsStore);
  protected readonly actions = inject(ActionsStore);
  protected readonly names = inject(PlanNames);
  protected readonly saving = inject(PlanSaving);
  private readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();

  protected readonly plan = `/${APP_PATHS.plan}`;
  protected readonly ownAction = `/${PAGE_PATHS.newAction}`;
  protected readonly steps = computed(() => [{ words: this.t('improvement.heading'), link: this.plan }]);
  /** Ids of the actions that were made here, by the code of their suggestion. */
  protected readonly added = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly lead = computed(() => {
    const open = this.store.open().length;
    if (open > 0) return this.t.count('improvement.proposals.lead', open);
    return this.store.proposals().length > 0 ? this.t('improvement.proposals.allInPlan') : '';
  });

  constructor() {
    effect(() => {
      if (this.session.organisation() !== null) untracked(() => void this.store.load());
    });
  }

  protected link(criterion: string): string {
    return `/${APP_PATHS.question}`
      .replace(':year', String(this.store.year() ?? ''))
      .replace(':criterion', criterion);
  }

  protected sourceWords({ name, publisher, year }: Source): string {
    return `${name} (${[publisher, year].filter((part) => part !== null).join(', ')})`;
  }

  protected retry(): void {
    if (this.names.request.problem() !== undefined) void this.names.request.retry();
    if (this.store.request.problem() !== undefined) void this.store.request.retry();
  }

  protected add(proposal: Proposal, suggestion: Suggestion): void {
    const id = crypto.randomUUID();
    this.saving.change(
      id,
      suggestedAction(suggestion, [proposal.criterion], this.t.of, this.names.members()),
    );
    this.added.update((added) => new Map(added).set(suggestion.code, id));
  }
}
