import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  Injector,
  signal,
} from '@angular/core';
import type { OwnPasskey } from '@zicht/shared/identity/passkey.contract';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/request-state';
import { TextField } from '../../../ui/fields/text-field';
import { Time } from '../../../ui/formats/time';
import { injectTexts } from '../../../ui/language/texts';
import { PasskeysStore } from './passkeys.store';
import { RecoveryCodes } from './recovery-codes';

/** What stands in the shared contract too; a value of it would bring its library into the browser. */
const NAME_MAXIMUM = 60;

/** One's own passkeys: which there are, one more, one less. */
@Component({
  selector: 'zou-own-passkeys',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, RecoveryCodes, RequestStateView, TextField, Time],
  providers: [PasskeysStore],
  templateUrl: './own-passkeys.html',
})
export class OwnPasskeys {
  protected readonly store = inject(PasskeysStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  protected readonly t = injectTexts();
  protected readonly nameMaximum = NAME_MAXIMUM;
  protected readonly isAdding = signal(false);
  /** The one that is about to go. */
  protected readonly leaving = signal<OwnPasskey | null>(null);
  protected readonly name = signal('');
  protected readonly isNameMissing = signal(false);
  /** Key of the words of what was done. */
  protected readonly done = signal<'added' | 'removed' | null>(null);

  constructor() {
    void this.store.load();
  }

  protected begin(leaving: OwnPasskey | null): void {
    this.reset();
    this.leaving.set(leaving);
    this.isAdding.set(leaving === null);
    this.goTo(leaving === null ? '#passkey-name' : '#passkey-leaves');
  }

  protected cancel(): void {
    this.reset();
    this.goTo('#passkey-add');
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    this.isNameMissing.set(name === '');
    if (name === '' || !(await this.store.add(name))) return;
    this.finish('added');
  }

  protected async remove(passkey: OwnPasskey): Promise<void> {
    if (!(await this.store.remove(passkey))) return;
    this.finish('removed');
  }

  private finish(done: 'added' | 'removed'): void {
    this.reset();
    this.done.set(done);
    this.goTo('#passkey-add');
  }

  private reset(): void {
    this.store.problem.set(null);
    this.done.set(null);
    this.isAdding.set(false);
    this.leaving.set(null);
    this.isNameMissing.set(false);
    this.name.set('');
  }

  /** What had focus went; whoever works without a mouse goes on from here. */
  private goTo(selector: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.injector,
    });
  }
}
