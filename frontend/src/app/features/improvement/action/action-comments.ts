import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { TextArea } from '../../../ui/fields/text-area';
import { injectStop } from '../../../ui/fields/guard/text-guard';
import { TextNotice } from '../../../ui/fields/guard/text-notice';
import { injectFormats } from '../../../ui/formats/formats';
import { Time } from '../../../ui/formats/time';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { Drafts } from '../drafts';
import { ActionStore } from './action.store';

const COMMENT_MAXIMUM = 1000;

/** What colleagues say to each other at an action. */
@Component({
  selector: 'zou-action-comments',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Alert, Dialog, TextArea, TextNotice, Time],
  templateUrl: './action-comments.html',
})
export class ActionComments {
  private readonly session = inject(SessionStore);
  private readonly drafts = inject(Drafts);
  protected readonly store = inject(ActionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly stops = injectStop();
  /** Stays the same until the remark is there, so that sending it again writes it once. */
  private nextId = crypto.randomUUID();

  protected readonly maximum = COMMENT_MAXIMUM;
  private readonly draftKey = computed(() => `opmerking ${this.store.action()?.id ?? ''}`);
  protected readonly body = linkedSignal(() => this.drafts.read<string>(this.draftKey()) ?? '');
  protected readonly error = signal<string | undefined>(undefined);
  protected readonly said = signal('');
  /** The remark whose text is about to be wiped. */
  protected readonly toWipe = signal<string | null>(null);
  protected readonly canWipe = computed(() => this.session.can('texts:wipe'));

  constructor() {
    effect(() => {
      const [key, body] = [this.draftKey(), this.body()];
      if (body === '') this.drafts.drop(key);
      else this.drafts.keep(key, body);
    });
  }

  protected async write(event: Event): Promise<void> {
    event.preventDefault();
    const body = this.body().trim();
    if (body === '') return this.error.set(this.t('improvement.comments.missing'));
    if ([...body].length > COMMENT_MAXIMUM) return this.error.set(this.t('improvement.faults.textTooLong'));
    if (this.stops() || !(await this.store.comment(this.nextId, body))) return;
    this.nextId = crypto.randomUUID();
    this.error.set(undefined);
    this.drafts.drop(this.draftKey());
    this.body.set('');
    this.said.set(this.t('improvement.comments.written'));
  }

  protected async resolve(id: string): Promise<void> {
    if (!(await this.store.resolve(id))) return;
    this.said.set(this.t('improvement.comments.resolvedNow'));
    document.getElementById('action-comments')?.focus();
  }

  protected async wipe(): Promise<void> {
    const id = this.toWipe();
    if (id !== null && (await this.store.wipe(id))) this.toWipe.set(null);
  }
}
