import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FieldFrame } from '../../ui/fields/field-frame';
import { injectTexts } from '../../ui/language/texts';
import { findPlaces } from './find-places';
import { SearchStore } from './search.store';

/** Finds a page or a question by its words, while somebody types. */
@Component({
  selector: 'zou-site-search',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldFrame, RouterLink],
  providers: [SearchStore],
  template: `<form role="search" novalidate (submit)="$event.preventDefault()">
      <zou-field-frame fieldId="zou-search" [label]="t('shell.search.label')">
        <input
          #field
          class="zou-input"
          id="zou-search"
          type="search"
          autocomplete="off"
          (input)="query.set(field.value)"
        />
      </zou-field-frame>
    </form>
    <p class="zou-small" role="status">{{ said() }}</p>
    @if (found().length > 0) {
      <ul class="zou-rows">
        @for (place of found(); track place.link) {
          <li>
            <div>
              <a [routerLink]="place.link">{{ place.words }}</a>
              @if (place.detail) {
                <small>{{ place.detail }}</small>
              }
            </div>
          </li>
        }
      </ul>
    }`,
})
export class SiteSearch {
  private readonly store = inject(SearchStore);
  protected readonly t = injectTexts();

  protected readonly query = signal('');
  protected readonly found = computed(() => findPlaces(this.store.places(), this.query()));
  protected readonly said = computed(() => {
    if (this.query().trim() === '') return '';
    const count = this.found().length;
    return count === 0 ? this.t('shell.search.none') : this.t.count('shell.search.found', count);
  });

  constructor() {
    void this.store.load();
  }
}
