import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { UndoNote } from '../../../ui/overlays/undo-note';
import { ConflictComparer, type ConflictChoice } from '../../../ui/saving/conflict-comparer';
import { ActionsStore } from '../actions.store';
import { PlanNavigation } from '../plan-navigation';
import { injectClaimOffers } from './claim-offers';
import { ClaimForm, type ClaimStart } from './claim-form';
import { EffectTable } from './effect-table';
import { injectEffectWords } from './effect-words';
import { EffectStore, type ClaimFields } from './effect.store';

/** "Wat het oplevert": what was confirmed, what stands now and what is expected, each with its reason. */
@Component({
  selector: 'zou-effect-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    ClaimForm,
    ConflictComparer,
    Dialog,
    EffectTable,
    EmptyState,
    PageHeading,
    PlanNavigation,
    RequestStateView,
    RouterLink,
    UndoNote,
  ],
  providers: [EffectStore],
  templateUrl: './effect.page.html',
})
export class EffectPage {
  /** From the query: the finished action and the question to record at once. */
  readonly actie = input<string>();
  readonly vraag = input<string>();

  protected readonly store = inject(EffectStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly actions = inject(ActionsStore);
  private readonly offersOf = injectClaimOffers();
  private readonly words = injectEffectWords();

  protected readonly editing = signal<ClaimStart | null>(null);
  /** Where the answers stand that were submitted. */
  protected readonly submitted = computed(() => this.store.plan()?.confirmed ?? null);
  /** Questions of finished actions that may show more than stands now. */
  protected readonly offers = computed(() => {
    const [plan, effect, framework] = [this.store.plan(), this.store.effect(), this.store.framework()];
    if (plan === null || effect === null || framework === null) return [];
    return this.offersOf(plan, effect, framework);
  });
  protected readonly isEmpty = computed(
    () =>
      this.offers().length === 0 &&
      this.store.lapsed().length === 0 &&
      (this.store.effect()?.criteria.length ?? 0) === 0,
  );
  protected readonly lapsed = computed(() => {
    const framework = this.store.framework();
    return this.store.lapsed().map(({ criterion, version, heldOn }) => ({
      criterion,
      version,
      heldOn,
      question: framework === null ? criterion : this.words.question(framework, criterion),
    }));
  });
  protected readonly conflict = computed(() => {
    const [conflict, framework] = [this.store.conflict(), this.store.framework()];
    if (conflict === null || framework === null) return null;
    const { criterion, mine, theirs } = conflict;
    const isOwn = theirs.claimedBy.id === this.session.user()?.id;
    const line = (value: ClaimFields['value'], heldOn: string): string =>
      this.t('planEffect.conflictLine', {
        answer: this.words.answer(framework, criterion, value),
        date: this.f.date(heldOn),
      });
    return {
      name: isOwn ? null : theirs.claimedBy.name,
      heading: this.t(isOwn ? 'planEffect.conflictOwn' : 'planEffect.conflict', {
        name: theirs.claimedBy.name,
        criterion,
        time: this.f.time(theirs.claimedAt),
      }),
      mine: line(mine.value, mine.heldOn),
      theirs: line(theirs.value, theirs.heldOn),
    };
  });
  protected readonly changedWords = computed(() => {
    const last = this.store.last();
    return last === null ? '' : this.t(`planEffect.done.${last.kind}`, { criterion: last.criterion });
  });

  constructor() {
    effect(() => {
      if (this.session.organisation() === null) return;
      untracked(() => {
        void this.store.load().then(() => this.openAsked());
        // For the titles of actions, open and finished.
        void this.actions.load();
      });
    });
  }

  protected questionLink(criterion: string): string {
    const year = this.store.plan()?.latest?.year ?? '';
    return `/${APP_PATHS.question.replace(':year', String(year)).replace(':criterion', criterion)}`;
  }

  protected async save({ criterion, fields }: { criterion: string; fields: ClaimFields }): Promise<void> {
    const isDone = await this.store.make(criterion, fields);
    if (!isDone && this.store.conflict() === null) return;
    this.editing.set(null);
  }

  protected async takeBack(criterion: string, version: number): Promise<void> {
    await this.store.undo(criterion, version);
  }

  protected async resolve(choice: ConflictChoice): Promise<void> {
    await this.store.resolve(choice === 'theirs' ? 'theirs' : 'mine');
  }

  private openAsked(): void {
    const [criterion, actionId] = [this.vraag(), this.actie()];
    const offer = this.offers().find((each) => each.criterion === criterion && each.actionId === actionId);
    if (offer !== undefined && this.store.mayWrite()) this.editing.set(offer);
  }
}
