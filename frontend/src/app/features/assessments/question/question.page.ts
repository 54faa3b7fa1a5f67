import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  untracked,
  DestroyRef,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router, RouterLink } from '@angular/router';
import { filter } from 'rxjs';
import { isCore } from '@zicht/shared/framework/look-up';
import { PageHeading } from '../../../core/page/page-heading';
import { QuestionTarget } from '../../../core/page/question-target';
import { SessionStore } from '../../../core/session/session.store';
import { ShortcutsStore } from '../../../core/shortcuts/shortcuts.store';
import { Alert } from '../../../ui/elements/alert';
import { Details } from '../../../ui/elements/details';
import { ProgressBar } from '../../../ui/elements/progress-bar';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { TextPipe } from '../../../ui/language/text.pipe';
import { injectTexts } from '../../../ui/language/texts';
import { listenQuietly } from '../../../ui/listen-quietly';
import { ThemeNav } from '../../../ui/navigation/theme-nav';
import { SaveStatus } from '../../../ui/saving/save-status';
import { AssessmentLists } from '../assessment-lists';
import { AssessmentStore } from '../assessment.store';
import { AnswerEditor } from './answer/answer-editor';
import { CommentsStore } from './comments/comments.store';
import { ConflictSection } from './conflicts/conflict-section';
import { QuestionContext } from './context/question-context';
import { EvidenceStore } from './evidence/evidence.store';
import { ExplanationSection } from './explanation-section';
import { FirstSaveNote } from './first-save-note';
import { LocationExceptions } from './location-exceptions';
import { PreviousYear } from './previous-year';
import { QuestionNotes } from './question-notes';
import { QuestionSections } from './question-sections';
import { QuestionStore } from './question.store';
import { ReadAnswer } from './read-answer';
import { RefusalNote } from './conflicts/refusal-note';
import { WipeText } from './wiping/wipe-text';

/** One question: where the work is done. */
@Component({
  selector: 'zou-question-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    AnswerEditor,
    ConflictSection,
    Details,
    ExplanationSection,
    FirstSaveNote,
    LocationExceptions,
    PageHeading,
    ProgressBar,
    QuestionContext,
    QuestionNotes,
    QuestionSections,
    QuestionTarget,
    ReadAnswer,
    RefusalNote,
    RequestStateView,
    RouterLink,
    SaveStatus,
    TextPipe,
    ThemeNav,
  ],
  providers: [QuestionStore, PreviousYear, EvidenceStore, CommentsStore, WipeText],
  templateUrl: './question.page.html',
})
export class QuestionPage {
  /** Code of the question, from the address. */
  readonly criterion = input.required<string>();

  protected readonly store = inject(AssessmentStore);
  protected readonly lists = inject(AssessmentLists);
  protected readonly question = inject(QuestionStore);
  protected readonly previous = inject(PreviousYear);
  private readonly session = inject(SessionStore);
  private readonly shortcuts = inject(ShortcutsStore);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();

  protected readonly navigation = computed(() =>
    this.lists.navigation(this.question.theme()?.code ?? '', (code) => this.question.isNew(code)),
  );
  protected readonly isCore = computed(() => {
    const criterion = this.question.criterion();
    return criterion !== null && isCore(criterion);
  });
  protected readonly pageTitle = computed(() => {
    const [criterion, { number, count }] = [this.question.criterion(), this.question.position()];
    if (criterion === null) return undefined;
    const title = this.t.of(criterion.title);
    return number === 0 ? title : this.t('assessments.question.title', { number, count, title });
  });
  protected readonly count = this.lists.count;
  /** Set when a colleague was asked to answer, and it is not the reader. */
  protected readonly colleague = computed(() => {
    const assignee = this.store.assignments().get(this.question.criterionCode())?.assignee;
    return assignee === undefined || assignee.id === this.session.user()?.id ? null : assignee.name;
  });

  constructor() {
    listenQuietly(document, ['keydown'], (event) => {
      if (event instanceof KeyboardEvent) this.goByKey(event);
    });
    effect(() => {
      const criterion = this.criterion();
      untracked(() => this.question.show(criterion));
    });
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationStart),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.leaveFields());
    inject(DestroyRef).onDestroy(() => void this.store.flush());
  }

  private goByKey(event: KeyboardEvent): void {
    if (!this.shortcuts.isOn() || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = this.neighbour(event.key);
    if (target === null || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    void this.router.navigate([...target.link]);
  }

  private neighbour(key: string) {
    if (key === 'ArrowRight') return this.question.nextQuestion();
    return key === 'ArrowLeft' ? this.question.previousQuestion() : null;
  }

  /** Makes the field that has focus give what was typed, and sends it. */
  private leaveFields(): void {
    const active = document.activeElement;
    if (active instanceof HTMLInputElement && this.host.contains(active)) active.blur();
    void this.store.flush();
  }
}
