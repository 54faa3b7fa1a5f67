import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { PAGE_PATHS } from '@zicht/shared/routes/page-paths';
import { Alert } from '../../../ui/elements/alert';
import { injectTexts } from '../../../ui/language/texts';
import { injectClaimOffers } from './claim-offers';
import { EffectStore } from './effect.store';

/** At a finished action: the questions that it may show more of, with the way to record that. */
@Component({
  selector: 'zou-action-offers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, RouterLink],
  providers: [EffectStore],
  template: `@for (offer of offers(); track offer.criterion) {
    <zou-alert kind="done">
      <p>
        {{ t('improvement.standing.offer', { criterion: offer.criterion, level: offer.level }) }}
        <a [routerLink]="path" [queryParams]="{ actie: offer.actionId, vraag: offer.criterion }"
          >{{ t('improvement.standing.record')
          }}<span class="zou-hidden-text">: {{ offer.criterion }}</span></a
        >
      </p>
    </zou-alert>
  }`,
})
export class ActionOffers {
  readonly actionId = input.required<string>();

  private readonly store = inject(EffectStore);
  private readonly offersOf = injectClaimOffers();
  protected readonly t = injectTexts();
  protected readonly path = `/${PAGE_PATHS.planEffect}`;
  protected readonly offers = computed(() => {
    const [plan, standing, framework] = [this.store.plan(), this.store.effect(), this.store.framework()];
    if (plan === null || standing === null || framework === null || !this.store.mayWrite()) return [];
    return this.offersOf(plan, standing, framework).filter(({ actionId }) => actionId === this.actionId());
  });

  constructor() {
    effect(() => {
      if (this.actionId() !== '') untracked(() => void this.store.load());
    });
  }
}
