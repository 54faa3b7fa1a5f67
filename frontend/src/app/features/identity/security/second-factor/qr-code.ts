import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** Empty modules around the code, without which cameras do not find it. */
const QUIET = 4;

/** A text as a QR code: an inline picture, made in this browser, so that the text goes nowhere. */
@Component({
  selector: 'zou-qr-code',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg
    class="zou-qr-code"
    role="img"
    shape-rendering="crispEdges"
    [attr.aria-label]="label()"
    [attr.viewBox]="'0 0 ' + size() + ' ' + size()"
  >
    <path fill="#fff" [attr.d]="'M0 0h' + size() + 'v' + size() + 'H0z'" />
    <path fill="#000" [attr.d]="modules()" />
  </svg>`,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  private readonly code = computed(() => encode(this.text(), { ecc: 'M', border: QUIET }));
  protected readonly size = computed(() => this.code().size);
  protected readonly modules = computed(() =>
    this.code()
      .data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
      .join(''),
  );
}
