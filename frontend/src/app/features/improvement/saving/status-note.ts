import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { UndoNote } from '../../../ui/overlays/undo-note';
import { PlanNames } from '../plan-names';
import { PlanSaving } from './plan-saving';
import { StatusChanges } from './status-changes';
import { StopDialog } from './stop-dialog';

/** What was changed just now, with the way back; where something was finished, the questions it may now prove. */
@Component({
  selector: 'zou-status-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, StopDialog, UndoNote],
  template: `<zou-stop-dialog />
    <zou-undo-note [words]="words()" (undone)="changes.undo()" (dismissed)="changes.dismiss()">
      @for (question of questions(); track question.code) {
        <span class="zou-undo__more">
          {{ t('improvement.mayShow', { code: question.code }) }}
          <a [routerLink]="question.link"
            >{{ t('improvement.seeQuestion') }}<span class="zou-hidden-text"> {{ question.code }}</span></a
          >
        </span>
      }
    </zou-undo-note>
    <div [class.zou-undo]="leftBehind() !== null">
      <div class="zou-undo__words" role="status">
        @if (leftBehind(); as next) {
          <p>
            {{ t('improvement.leftBehind', { date: f.date(next.dueOn) }) }}
            <a [routerLink]="next.link">{{ t('improvement.proposals.see') }}</a>
          </p>
        }
      </div>
      @if (leftBehind()) {
        <div class="zou-undo__buttons">
          <button type="button" class="zou-button zou-button--text" (click)="changes.dismiss()">
            {{ t('ui.undo.close') }}
          </button>
        </div>
      }
    </div>`,
})
export class StatusNote {
  protected readonly changes = inject(StatusChanges);
  private readonly names = inject(PlanNames);
  private readonly saving = inject(PlanSaving);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();

  protected readonly words = computed(() => {
    const last = this.changes.last();
    if (last === null) return '';
    return this.t(`improvement.changed.${last.status}`, { title: last.before.title });
  });
  /** The next occurrence of what is open again: it stays, because nothing leaves the plan by itself. */
  protected readonly leftBehind = computed(() => {
    const id = this.changes.reopenedId();
    const next = this.saving.actions().find(({ follows, status }) => follows === id && status === 'planned');
    if (id === null || next === undefined) return null;
    return { dueOn: next.dueOn, link: `/${APP_PATHS.action.replace(':actionId', next.id)}` };
  });
  protected readonly questions = computed(() => {
    const [last, year] = [this.changes.last(), this.names.year()];
    if (last?.status !== 'done' || year === null) return [];
    return last.before.criteria.map((code) => ({
      code,
      link: `/${APP_PATHS.question.replace(':year', String(year)).replace(':criterion', code)}`,
    }));
  });
}
