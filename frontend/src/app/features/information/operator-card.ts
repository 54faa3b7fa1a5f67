import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ServiceFacts } from '@zicht/shared/platform/service-facts.contract';
import { injectTexts } from '../../ui/language/texts';
import { ServiceFactsStore } from './service-facts.store';

/** Who runs the service and whom to write to, as the settings of the server say. */
@Component({
  selector: 'zou-operator-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (store.facts(); as facts) {
    <h2>{{ t('information.operator.heading') }}</h2>
    @if (facts.operator; as operator) {
      <p>{{ t('information.operator.who', { name: operator.name }) }}</p>
      @if (operator.address) {
        <p>{{ operator.address }}</p>
      }
    } @else {
      <p>{{ t('information.operator.unknown') }}</p>
    }
    @if (contact(); as address) {
      <p>
        {{ t('information.operator.' + about()) }}
        <a [href]="'mailto:' + address">{{ address }}</a>
      </p>
    }
  }`,
})
export class OperatorCard {
  /** Which of the addresses fits the page. */
  readonly about = input.required<keyof ServiceFacts['contacts']>();

  protected readonly store = inject(ServiceFactsStore);
  protected readonly t = injectTexts();
  protected readonly contact = computed(() => this.store.facts()?.contacts[this.about()] ?? null);

  constructor() {
    void this.store.load();
  }
}
