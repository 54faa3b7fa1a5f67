import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '../../../core/session/session.store';
import { injectTexts } from '../../../ui/language/texts';

/** The pages of the sector picture, for the year that is looked at. */
@Component({
  selector: 'zou-picture-navigation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `<nav class="zou-nav zou-nav--pages" [attr.aria-label]="t('sectorPicture.nav.label')">
    <ul>
      @for (page of pages(); track page.key) {
        <li>
          <a [routerLink]="page.link" [attr.aria-current]="page.key === current() ? 'page' : null">{{
            t('sectorPicture.nav.' + page.key)
          }}</a>
        </li>
      }
    </ul>
  </nav>`,
})
export class PictureNavigation {
  /** Which of them is in view; a theme belongs to the picture. */
  readonly current = input.required<'picture' | 'development' | 'participation' | 'method'>();
  /** Null where there is none yet. */
  readonly year = input.required<number | string | null>();

  protected readonly t = injectTexts();
  private readonly session = inject(SessionStore);
  protected readonly pages = computed(() => {
    const year = this.year();
    const ofYear = year === null ? ['/sector'] : ['/sector', String(year)];
    return [
      { key: 'picture', link: ofYear },
      { key: 'development', link: ['/sector', 'ontwikkeling'] },
      { key: 'participation', link: year === null ? ['/sector', 'deelname'] : [...ofYear, 'deelname'] },
      { key: 'method', link: ['/sector', 'methode'] },
      ...(this.session.can('publications:run')
        ? [{ key: 'publications', link: ['/platform', 'publicaties'] }]
        : []),
    ];
  });
}
