import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import type { Evidence } from '@zicht/shared/assessments/evidence.contract';
import { LanguageStore } from '../../../../core/language/language.store';
import { Alert } from '../../../../ui/elements/alert';
import { injectFormats } from '../../../../ui/formats/formats';
import { injectTexts } from '../../../../ui/language/texts';
import { AssessmentStore } from '../../assessment.store';
import type { EntryFate } from '../../saving/entry-queue';
import { EvidenceForm } from './evidence-form';
import { EvidencePicker } from './evidence-picker';
import { EvidenceStore } from './evidence.store';
import { QuestionStore } from '../question.store';
import { WaitingEntries } from '../conflicts/waiting-entries';

/** References to documents that support the answer; never a file. */
@Component({
  selector: 'zou-evidence-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, EvidenceForm, EvidencePicker, WaitingEntries],
  template: `<section aria-labelledby="zou-evidence">
    <h2 id="zou-evidence">
      {{ t('assessments.evidence.heading') }}
      @if (canChange()) {
        <span class="zou-field__optional">{{ t('ui.field.optional') }}</span>
      }
    </h2>
    @if (canChange()) {
      @if (request(); as words) {
        <p class="zou-small">{{ words }}</p>
      }
      <p class="zou-small">{{ notice() }}</p>
    }
    @if (store.loading.problem()) {
      <zou-alert kind="error"
        ><p>{{ t('assessments.failed') }}</p>
        <button type="button" class="zou-button zou-button--text" (click)="store.load()">
          {{ t('ui.request.retry') }}
        </button></zou-alert
      >
    }
    @if (store.evidence().length > 0) {
      <ul class="zou-rows">
        @for (item of store.evidence(); track item.id) {
          <li>
            <div>
              <strong>{{ titleOf(item) }}</strong>
              <small>{{ detailOf(item) }}</small>
              @if (isExpired(item)) {
                <span class="zou-badge zou-badge--late">{{ t('assessments.evidence.expired') }}</span>
              }
            </div>
            @if (canChange()) {
              <button
                type="button"
                class="zou-button zou-button--text zou-button--inset"
                (click)="unlink(item)"
              >
                {{ t('assessments.evidence.unlink') }}<span class="zou-hidden-text">: {{ item.title }}</span>
              </button>
            }
          </li>
        }
      </ul>
    } @else if (store.loading.status() === 'loaded' && store.unsent().length === 0) {
      <p>{{ t('assessments.evidence.none') }}</p>
    }
    <zou-waiting-entries [entries]="store.unsent()" (discarded)="store.discard($event)" />
    <p class="zou-hidden-text" role="status">{{ said() }}</p>
    @if (canChange()) {
      <div class="zou-buttons">
        <button type="button" class="zou-button zou-button--secondary" (click)="openForm()">
          {{ t('assessments.evidence.add') }}
        </button>
        <button type="button" class="zou-button zou-button--text" (click)="openPicker()">
          {{ t('assessments.evidence.choose') }}
        </button>
      </div>
      @defer (when opened() === 'form') {
        <zou-evidence-form [isOpen]="opened() === 'form'" (closed)="closeForm($event)" />
      }
      @defer (when opened() === 'picker') {
        <zou-evidence-picker [isOpen]="opened() === 'picker'" (closed)="close($event)" />
      }
    }
  </section>`,
})
export class EvidenceSection {
  private readonly assessment = inject(AssessmentStore);
  private readonly question = inject(QuestionStore);
  protected readonly store = inject(EvidenceStore);
  protected readonly t = injectTexts();
  private readonly f = injectFormats();
  private readonly language = inject(LanguageStore);

  protected readonly opened = signal<'form' | 'picker' | null>(null);
  protected readonly said = signal('');
  protected readonly canChange = this.question.canAnswer;
  protected readonly notice = computed(() => {
    const framework = this.question.framework();
    return framework === null ? '' : this.t.of(framework.rules.evidenceNotice);
  });
  /** What the framework asks for, once the answer is high enough to ask. */
  protected readonly request = computed(() => {
    const [criterion, row] = [this.question.criterion(), this.question.row()];
    if (criterion === null || criterion.evidence.request === 'none') return '';
    const hint = this.t.of(criterion.evidence.hint);
    const { evidence } = criterion;
    const isAsked = evidence.request === 'required' && (row?.points ?? -1) >= evidence.fromPoints;
    return isAsked && row?.state === 'answered' ? `${this.t('assessments.evidence.asked')} ${hint}` : hint;
  });

  constructor() {
    effect(() => {
      const isThere = this.assessment.assessment() !== null && this.question.criterionCode() !== '';
      if (isThere) untracked(() => this.store.load());
    });
  }

  protected titleOf(item: Evidence): string {
    const edition =
      item.edition === '' ? '' : ` ${this.t('assessments.evidence.edition', { edition: item.edition })}`;
    return item.title + edition + (item.datedOn === null ? '' : `, ${this.f.date(item.datedOn)}`);
  }

  protected detailOf(item: Evidence): string {
    const parts = [
      this.t('assessments.evidence.placeIs', { place: item.place }),
      item.owner === '' ? '' : this.t('assessments.evidence.ownerIs', { owner: item.owner }),
      item.validUntil === null
        ? ''
        : this.t('assessments.evidence.validIs', { date: this.f.date(item.validUntil) }),
      this.t('assessments.evidence.addedBy', { name: item.addedBy }),
    ];
    return parts.filter((part) => part !== '').join(' · ');
  }

  protected isExpired(item: Evidence): boolean {
    return item.validUntil !== null && this.f.daysUntil(item.validUntil) < 0;
  }

  protected openForm(): void {
    this.store.loadKinds();
    this.open('form');
  }

  protected openPicker(): void {
    this.store.loadRegister();
    this.open('picker');
  }

  protected close(isAdded: boolean): void {
    this.opened.set(null);
    this.said.set(isAdded ? this.t('assessments.evidence.added') : '');
  }

  protected closeForm(fate: EntryFate | null): void {
    this.close(fate === 'made');
    if (fate === 'waiting') this.said.set(this.t('assessments.waiting.later'));
  }

  protected async unlink(item: Evidence): Promise<void> {
    const isDone = await this.store.unlink(item.id);
    this.said.set(this.t(isDone ? 'assessments.evidence.unlinked' : 'assessments.failed'));
    document
      .getElementById('zou-evidence')
      ?.parentElement?.querySelector<HTMLElement>('.zou-button')
      ?.focus();
  }

  private open(dialog: 'form' | 'picker'): void {
    this.language.include(['questionDialogs']).then(
      () => this.opened.set(dialog),
      () => this.said.set(this.t('assessments.failed')),
    );
  }
}
