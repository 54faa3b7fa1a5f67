import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

/** Text that opens on request, with the browser's own `details`. */
@Component({
  selector: 'zou-details',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<details class="zou-details" [open]="open()" (toggle)="noticeToggle($event)">
    <summary>{{ summary() }}</summary>
    <div class="zou-details__body"><ng-content /></div>
  </details>`,
})
export class Details {
  readonly summary = input.required<string>();
  readonly open = model(false);

  protected noticeToggle(event: Event): void {
    this.open.set((event.target as HTMLDetailsElement).open);
  }
}
