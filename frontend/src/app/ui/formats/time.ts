import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { injectFormats, type Moment } from './formats';

/** A moment in words, at most 7 days relative, with the exact one in `datetime` and `title`. */
@Component({
  selector: 'zou-time',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<time [attr.datetime]="machine()" [attr.title]="exact()">{{ words() }}</time>`,
})
export class Time {
  readonly at = input.required<Moment>();

  private readonly formats = injectFormats();
  protected readonly machine = computed(() => {
    const at = this.at();
    return typeof at === 'string' ? at : new Date(at).toISOString();
  });
  protected readonly words = computed(() => this.formats.relative(this.at()));
  protected readonly exact = computed(() => {
    const at = this.at();
    return typeof at === 'string' && at.length === 10 ? this.formats.date(at) : this.formats.dateTime(at);
  });
}
