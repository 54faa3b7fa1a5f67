import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { StatusLabel } from '../../../ui/elements/status-label';
import { TextArea } from '../../../ui/fields/text-area';
import { injectStop } from '../../../ui/fields/guard/text-guard';
import { TextNotice } from '../../../ui/fields/guard/text-notice';
import { injectTexts } from '../../../ui/language/texts';
import { AssessmentStore } from '../assessment.store';
import { SignOffStore } from './sign-off.store';

/** What the board finds of one theme: "Akkoord", or a question with its text. */
@Component({
  selector: 'zou-theme-finding',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [StatusLabel, TextArea, TextNotice],
  template: `@if (finding(); as found) {
      <p>
        <zou-status-label
          [words]="t('approval.finding.' + found.verdict, { name: found.reviewer.name })"
          [look]="found.verdict === 'agreed' ? 'done' : 'busy'"
        />
      </p>
      @if (found.question) {
        <p class="zou-pre">“{{ found.question }}”</p>
      }
    }
    @if (canJudge()) {
      @if (isAsking()) {
        <zou-text-notice />
        <zou-text-area
          [label]="t('approval.finding.yourQuestion')"
          [error]="error()"
          [maximum]="1000"
          [rows]="3"
          [fieldId]="'question-' + theme()"
          [(value)]="question"
        />
        <div class="zou-buttons">
          <button type="button" class="zou-button zou-button--secondary" (click)="ask()">
            {{ t('approval.finding.save') }}<span class="zou-hidden-text">: {{ title() }}</span>
          </button>
          <button type="button" class="zou-button zou-button--text" (click)="closeQuestion()">
            {{ t('approval.cancel') }}<span class="zou-hidden-text">: {{ title() }}</span>
          </button>
        </div>
      } @else {
        <div class="zou-buttons" [id]="'finding-' + theme()" tabindex="-1">
          @if (finding() === null) {
            <button type="button" class="zou-button zou-button--secondary" (click)="agree()">
              {{ t('approval.finding.agree') }}<span class="zou-hidden-text">: {{ title() }}</span>
            </button>
          }
          @if (finding()?.verdict !== 'agreed') {
            <button type="button" class="zou-button zou-button--secondary" (click)="openQuestion()">
              {{ t(finding() === null ? 'approval.finding.ask' : 'approval.finding.edit')
              }}<span class="zou-hidden-text">: {{ title() }}</span>
            </button>
          }
          @if (finding() !== null) {
            <button type="button" class="zou-button zou-button--text" (click)="takeAway()">
              {{ t('approval.finding.undo') }}<span class="zou-hidden-text">: {{ title() }}</span>
            </button>
          }
        </div>
      }
    }`,
})
export class ThemeFinding {
  /** Code of the theme. */
  readonly theme = input.required<string>();
  readonly title = input.required<string>();
  readonly canJudge = input(false);

  protected readonly t = injectTexts();
  private readonly stops = injectStop();
  private readonly steps = inject(SignOffStore);
  private readonly store = inject(AssessmentStore);

  protected readonly finding = computed(
    () => this.store.assessment()?.reviews.find(({ theme }) => theme === this.theme()) ?? null,
  );
  protected readonly isAsking = signal(false);
  protected readonly question = linkedSignal(() => this.finding()?.question ?? '');
  private readonly isRefused = signal(false);
  protected readonly error = computed(() =>
    this.isRefused() && this.question().trim() === '' ? this.t('approval.finding.empty') : undefined,
  );

  protected openQuestion(): void {
    this.isAsking.set(true);
    setTimeout(() => document.getElementById(`question-${this.theme()}`)?.focus());
  }

  protected closeQuestion(): void {
    this.isAsking.set(false);
    this.focusButtons();
  }

  protected async agree(): Promise<void> {
    await this.steps.reviewTheme(this.theme(), { verdict: 'agreed', question: '' });
    this.focusButtons();
  }

  protected async ask(): Promise<void> {
    this.isRefused.set(this.question().trim() === '');
    if (this.isRefused()) {
      document.getElementById(`question-${this.theme()}`)?.focus();
      return;
    }
    if (this.stops()) return;
    const isDone = await this.steps.reviewTheme(this.theme(), {
      verdict: 'question',
      question: this.question().trim(),
    });
    if (!isDone) return;
    this.closeQuestion();
  }

  protected async takeAway(): Promise<void> {
    await this.steps.reviewTheme(this.theme(), { verdict: null, question: '' });
    this.focusButtons();
  }

  /** The button that had focus is gone; without this, focus would fall back to the top of the page. */
  private focusButtons(): void {
    setTimeout(() => document.getElementById(`finding-${this.theme()}`)?.focus());
  }
}
