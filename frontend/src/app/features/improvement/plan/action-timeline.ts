import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Action } from '@zicht/shared/improvement/actions/action.contract';
import { APP_PATHS } from '@zicht/shared/routes/app-paths';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { injectActionWords } from '../action-words';
import { ActionsStore } from '../actions.store';
import { timelineOf } from './timeline';

/** Actions as bars over the quarters; each bar is a link that says its dates. */
@Component({
  selector: 'zou-action-timeline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `<div [class]="'zou-timeline zou-timeline--' + timeline().quarters.length">
    <div class="zou-timeline__quarters" aria-hidden="true">
      @for (quarter of timeline().quarters; track quarter.year * 4 + quarter.number) {
        <span>{{ t('improvement.timeline.quarter', { number: quarter.number, year: quarter.year }) }}</span>
      }
    </div>
    <ul>
      @for (bar of timeline().bars; track bar.action.id) {
        <li>
          <a
            [class]="'zou-bar-link zou-from-' + bar.from + ' zou-to-' + bar.to"
            [class.zou-bar-link--late]="words.standing(bar.action).look === 'late'"
            [class.zou-bar-link--closed]="words.standing(bar.action).look === 'plain'"
            [routerLink]="link(bar.action)"
          >
            <strong>{{ bar.action.title }}</strong>
            <small>
              {{
                t('improvement.timeline.span', {
                  from: f.shortDate(bar.action.startsOn),
                  to: f.shortDate(bar.endsOn),
                })
              }}
              · {{ words.standing(bar.action).words }}
            </small>
          </a>
        </li>
      }
    </ul>
    @if (timeline().bars.length < actions().length) {
      <p class="zou-small">
        {{ t.count('improvement.timeline.outside', actions().length - timeline().bars.length) }}
      </p>
    }
  </div>`,
})
export class ActionTimeline {
  readonly actions = input.required<readonly Action[]>();

  private readonly store = inject(ActionsStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  protected readonly words = injectActionWords();
  protected readonly timeline = computed(() => timelineOf(this.actions(), this.store.today()));

  protected link({ id }: Action): string {
    return `/${APP_PATHS.action.replace(':actionId', id)}`;
  }
}
