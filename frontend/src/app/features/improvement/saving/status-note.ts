import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { injectTexts } from '../../../ui/language/texts';
import { UndoNote } from '../../../ui/overlays/undo-note';
import { PlanNames } from '../plan-names';
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
    </zou-undo-note>`,
})
export class StatusNote {
  protected readonly changes = inject(StatusChanges);
  private readonly names = inject(PlanNames);
  protected readonly t = injectTexts();

  protected readonly words = computed(() => {
    const last = this.changes.last();
    if (last === null) return '';
    return this.t(`improvement.changed.${last.status}`, { title: last.before.title });
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
