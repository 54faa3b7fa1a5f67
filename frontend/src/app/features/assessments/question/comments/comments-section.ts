import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import type { Comment } from '@zicht/shared/assessments/assessment.contract';
import { keepDraft } from '../../../../core/autosave/keep-draft';
import { SessionStore } from '../../../../core/session/session.store';
import { Alert } from '../../../../ui/elements/alert';
import { Details } from '../../../../ui/elements/details';
import { PersonPicker } from '../../../../ui/fields/choices/person-picker';
import { TextArea } from '../../../../ui/fields/text-area';
import { injectHolds, injectStop } from '../../../../ui/fields/guard/text-guard';
import { Time } from '../../../../ui/formats/time';
import { injectTexts } from '../../../../ui/language/texts';
import { AssessmentStore } from '../../assessment.store';
import { draftOf } from '../../saving/draft-of';
import { CommentsStore } from './comments.store';
import { QuestionStore } from '../question.store';
import { TextNotices } from '../text-notices';
import { WaitingEntries } from '../conflicts/waiting-entries';
import { WipedNote } from '../wiping/wiped-note';
import { WipeText } from '../wiping/wipe-text';

const COMMENT_MAXIMUM = 1000;

/** The thread of remarks at a question: colleagues ask, answer, and say that it is dealt with. */
@Component({
  selector: 'zou-comments-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Details, PersonPicker, TextArea, TextNotices, Time, WaitingEntries, WipedNote],
  templateUrl: './comments-section.html',
})
export class CommentsSection {
  private readonly assessment = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  private readonly session = inject(SessionStore);
  protected readonly store = inject(CommentsStore);
  private readonly wiping = inject(WipeText);
  protected readonly t = injectTexts();

  private readonly stops = injectStop();
  protected readonly maximum = COMMENT_MAXIMUM;
  protected readonly body = signal('');
  protected readonly error = signal<string | undefined>(undefined);
  protected readonly mentioned = signal<readonly string[]>([]);
  /** A colleague is looked for. */
  protected readonly isMentioning = signal(false);
  /** The colleague who is about to be mentioned. */
  protected readonly candidate = signal<string | null>(null);
  protected readonly said = signal('');
  /** The comment whose text is about to be wiped. */
  protected readonly toWipe = signal<string | null>(null);
  protected readonly canWrite = computed(() => {
    if (this.assessment.status() === 'submitted') return false;
    if (this.session.can('comments:write')) return true;
    const assignee = this.assessment.assignments().get(this.question.criterionCode())?.assignee.id;
    return this.session.can('comments:writeAssigned') && assignee === this.session.user()?.id;
  });
  protected readonly canWipe = computed(() => this.session.can('texts:wipe'));
  protected readonly colleagues = computed(() =>
    this.assessment
      .members()
      .filter(({ userId }) => userId !== this.session.user()?.id && !this.mentioned().includes(userId))
      .map(({ userId, name }) => ({ id: userId, name })),
  );
  protected readonly mentionedPeople = computed(() =>
    this.assessment.members().filter(({ userId }) => this.mentioned().includes(userId)),
  );

  constructor() {
    effect(() => {
      const isThere = this.assessment.assessment() !== null && this.question.criterionCode() !== '';
      if (isThere) untracked(() => this.store.load());
    });
    keepDraft<{ readonly body: string; readonly mentioned: readonly string[] }>({
      isHeld: injectHolds(),
      about: () => draftOf('comment', this.assessment.address(), this.question.criterionCode()),
      fields: () => (this.body() === '' ? null : { body: this.body(), mentioned: this.mentioned() }),
      show: (draft) => {
        this.empty();
        this.body.set(draft?.body ?? '');
        this.mentioned.set(draft?.mentioned ?? []);
      },
    });
  }

  private empty(): void {
    this.candidate.set(null);
    this.body.set('');
    this.mentioned.set([]);
  }

  protected namesOf(comment: Comment): string {
    const names = this.assessment
      .members()
      .filter(({ userId }) => comment.mentions.includes(userId))
      .map(({ name }) => `@${name}`);
    return names.join(' ');
  }

  protected mention(): void {
    const candidate = this.candidate();
    if (candidate !== null) this.mentioned.update((mentioned) => [...mentioned, candidate]);
    this.candidate.set(null);
  }

  protected forget(userId: string): void {
    this.mentioned.update((mentioned) => mentioned.filter((id) => id !== userId));
  }

  protected async write(event: Event): Promise<void> {
    event.preventDefault();
    const body = this.body().trim();
    const isTooLong = [...body].length > COMMENT_MAXIMUM;
    this.error.set(body === '' ? this.t('assessments.comments.missing') : undefined);
    const candidate = this.candidate();
    const mentions = candidate === null ? this.mentioned() : [...this.mentioned(), candidate];
    if (body === '' || isTooLong || this.stops()) return;
    this.empty();
    const fate = await this.store.write(body, mentions);
    this.said.set(
      this.t(
        fate === 'made'
          ? 'assessments.comments.written'
          : `assessments.waiting.${fate === 'waiting' ? 'later' : fate}`,
      ),
    );
  }

  protected async resolve(comment: Comment): Promise<void> {
    if (await this.store.resolve(comment.id)) this.said.set(this.t('assessments.comments.resolvedNow'));
  }

  protected async wipe(comment: Comment): Promise<void> {
    if (!(await this.wiping.run({ kind: 'comment', commentId: comment.id }))) return;
    this.toWipe.set(null);
    this.store.load();
  }
}
