import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Names of the icons. */
export type IconName =
  | 'check'
  | 'warning'
  | 'info'
  | 'error'
  | 'chevron'
  | 'offline'
  | 'external'
  | 'download'
  | 'print'
  | 'menu'
  | 'person';

/** A decorative line icon; the words beside it carry the meaning. */
@Component({
  selector: 'zou-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg class="zou-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    @switch (name()) {
      @case ('check') {
        <path d="m4 12.5 5 5L20 6.5" />
      }
      @case ('warning') {
        <path d="M12 3.5 22 20.5H2Z" />
        <path d="M12 10v5M12 17.6v.2" />
      }
      @case ('info') {
        <circle cx="12" cy="12" r="9.5" />
        <path d="M12 11v6M12 7.2v.2" />
      }
      @case ('error') {
        <circle cx="12" cy="12" r="9.5" />
        <path d="M12 7v6M12 16.6v.2" />
      }
      @case ('chevron') {
        <path d="m6 9 6 6 6-6" />
      }
      @case ('offline') {
        <path
          d="M3 3l18 18M8 15.5a6 6 0 0 1 8 0M4.5 12a11 11 0 0 1 4-2.5M19.5 12a11 11 0 0 0-6-3M12 19.5v.2"
        />
      }
      @case ('external') {
        <path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6" />
      }
      @case ('download') {
        <path d="M12 4v11M7 11l5 5 5-5M4 20h16" />
      }
      @case ('print') {
        <path d="M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7Z" />
      }
      @case ('menu') {
        <path d="M4 7h16M4 12h16M4 17h16" />
      }
      @case ('person') {
        <circle cx="12" cy="8" r="4" />
        <path d="M4 20.5c1.5-4 4.5-6 8-6s6.5 2 8 6" />
      }
    }
  </svg>`,
})
export class Icon {
  readonly name = input.required<IconName>();
}
