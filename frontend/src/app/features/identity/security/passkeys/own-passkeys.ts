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
import { Alert } from '../../../../ui/elements/alert';
import { RequestStateView } from '../../../../ui/elements/loading/request-state';
import { TextField } from '../../../../ui/fields/text-field';
import { Time } from '../../../../ui/formats/time';
import { injectTexts } from '../../../../ui/language/texts';
import { PasskeysStore } from './passkeys.store';
import { RecoveryCodes } from '../second-factor/recovery-codes';

/** What stands in the shared contract too; a value of it would bring its library into the browser. */
const NAME_MAXIMUM = 60;

/** What the person is doing, and with which one. */
type Doing =
  | { readonly what: 'adding'; readonly passkey: null }
  | { readonly what: 'renaming' | 'removing'; readonly passkey: OwnPasskey };

/** One's own passkeys: which there are, one more, another name, one less. */
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
  protected readonly doing = signal<Doing | null>(null);
  protected readonly name = signal('');
  protected readonly isNameMissing = signal(false);
  /** Key of the words of what was done. */
  protected readonly done = signal<'added' | 'renamed' | 'removed' | null>(null);

  constructor() {
    void this.store.load();
  }

  protected begin(doing: Doing): void {
    this.reset();
    this.doing.set(doing);
    this.name.set(doing.what === 'renaming' ? doing.passkey.name : '');
    this.goTo(doing.what === 'removing' ? '#passkey-leaves' : '#passkey-name');
  }

  protected cancel(): void {
    this.reset();
    this.goTo('#passkey-add');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    this.isNameMissing.set(name === '');
    const doing = this.doing();
    if (name === '' || doing === null) return;
    if (doing.what !== 'renaming') {
      if (await this.store.add(name)) this.finish('added');
    } else if (await this.store.rename(doing.passkey, name)) this.finish('renamed');
  }

  protected async remove(): Promise<void> {
    const passkey = this.doing()?.passkey ?? null;
    if (passkey !== null && (await this.store.remove(passkey))) this.finish('removed');
  }

  /** The codes are in a safe place, and the list stands there again. */
  protected putAway(): void {
    this.store.codes.set(null);
    this.goTo('#passkey-add');
  }

  /** Recovery codes that came with the first passkey take focus by themselves. */
  private finish(done: 'added' | 'renamed' | 'removed'): void {
    this.reset();
    this.done.set(done);
    this.goTo('#passkey-add');
  }

  private reset(): void {
    this.store.problem.set(null);
    this.done.set(null);
    this.doing.set(null);
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
