import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectTexts } from '../language/texts';

/** A step above the page in view. */
export interface BreadcrumbStep {
  readonly words: string;
  readonly link: string | readonly string[];
}

/** The way to this page, on pages from the third level down; the page itself is not in it. */
@Component({
  selector: 'zou-breadcrumb',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `<nav class="zou-breadcrumb" [attr.aria-label]="t('ui.breadcrumb')">
    <ol>
      @for (step of steps(); track step.words) {
        <li>
          <a [routerLink]="step.link">{{ step.words }}</a>
        </li>
      }
    </ol>
  </nav>`,
})
export class Breadcrumb {
  readonly steps = input.required<readonly BreadcrumbStep[]>();

  protected readonly t = injectTexts();
}
