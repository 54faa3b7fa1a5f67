import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import type { Partner } from '@zicht/shared/improvement/partners/partner.contract';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectFormats } from '../../../ui/formats/formats';
import { injectTexts } from '../../../ui/language/texts';
import { Dialog } from '../../../ui/overlays/dialog';
import { UndoNote } from '../../../ui/overlays/undo-note';
import { ConflictComparer, type ConflictChoice } from '../../../ui/saving/conflict-comparer';
import { Drafts } from '../drafts';
import { PlanNavigation } from '../plan-navigation';
import { PartnerCard } from './partner-card';
import { PartnerForm } from './partner-form';
import { fieldsOf, PartnersStore, type PartnerFields } from './partners.store';
import { injectPartnerWords } from './partner-words';

/** What is being filled in: the id of a new one is made once, when its form opens. */
interface Editing {
  readonly id: string;
  readonly version: number;
  /** The kind under which a new one was asked for; empty where the form asks it. */
  readonly kind: string;
  readonly start: PartnerFields;
}

/** "Partners": with whom there are agreements, how to reach them, and when somebody looked last. */
@Component({
  selector: 'zou-partners-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    ConflictComparer,
    Dialog,
    PageHeading,
    PartnerCard,
    PartnerForm,
    PlanNavigation,
    RequestStateView,
    UndoNote,
  ],
  providers: [PartnersStore],
  templateUrl: './partners.page.html',
})
export class PartnersPage {
  protected readonly store = inject(PartnersStore);
  protected readonly session = inject(SessionStore);
  protected readonly t = injectTexts();
  protected readonly f = injectFormats();
  private readonly words = injectPartnerWords(this.store);
  private readonly drafts = inject(Drafts);

  protected readonly editing = signal<Editing | null>(null);
  protected readonly removing = signal<Partner | null>(null);
  /** Key of the words for what was done just now. */
  protected readonly done = signal<'added' | 'changed' | 'removed' | null>(null);
  protected readonly expected = computed(() =>
    this.store
      .kinds()
      .filter(({ isExpected }) => isExpected)
      .map(({ code, title }) => ({ code, title: this.t.of(title), partners: this.partnersOf(code) })),
  );
  /** Kinds that nobody expects, and kinds that the framework does not name any more; with somebody in them. */
  protected readonly others = computed(() => {
    const expected = new Set(this.expected().map(({ code }) => code));
    const codes = new Set(this.store.partners().map(({ kind }) => kind));
    return [...codes]
      .filter((code) => !expected.has(code))
      .map((code) => ({ code, title: this.words.kind(code), partners: this.partnersOf(code) }));
  });
  protected readonly conflict = computed(() => {
    const conflict = this.store.conflict();
    if (conflict === null) return null;
    const { mine, theirs } = conflict;
    const isOwn = theirs !== null && theirs.changedBy.id === this.session.user()?.id;
    return {
      name: isOwn ? null : (theirs?.changedBy.name ?? ''),
      heading:
        theirs === null
          ? this.t('partners.conflict.removed', { organisation: mine.organisationName })
          : this.t(isOwn ? 'partners.conflict.own' : 'partners.conflict.changed', {
              name: theirs.changedBy.name,
              organisation: theirs.organisationName,
              time: this.f.time(theirs.changedAt),
            }),
      mine: this.words.differing(mine, theirs),
      theirs:
        theirs === null ? this.t('partners.conflict.gone') : this.words.differing(fieldsOf(theirs), mine),
    };
  });
  protected readonly checkedWords = computed(() => {
    const partner = this.store.checked();
    return partner === null ? '' : this.t('partners.checked', { organisation: partner.organisationName });
  });

  constructor() {
    effect(() => {
      if (this.session.organisation() !== null) untracked(() => void this.store.load());
    });
  }

  protected add(kind: string): void {
    const id = crypto.randomUUID();
    const start: PartnerFields = {
      kind,
      organisationName: '',
      functionTitle: '',
      phone: '',
      email: '',
      agreementTitle: '',
      agreedOn: null,
      agreementUntil: null,
      checkedOn: this.store.today(),
    };
    this.open(`partner ${kind}`, { id, version: 0, kind, start });
  }

  protected change(partner: Partner): void {
    const { id, version, kind } = partner;
    this.open(`partner ${id}`, { id, version, kind, start: fieldsOf(partner) });
  }

  protected keep(fields: PartnerFields): void {
    const editing = this.editing();
    if (editing !== null) this.drafts.keep(this.keyOf(editing), { ...editing, start: fields });
  }

  /** Esc keeps what was typed; "Annuleren" throws it away. */
  protected cancel(): void {
    const editing = this.editing();
    if (editing !== null) this.drafts.drop(this.keyOf(editing));
    this.editing.set(null);
  }

  protected async save(fields: PartnerFields): Promise<void> {
    const editing = this.editing();
    if (editing === null) return;
    const isDone = await this.store.save(editing.id, editing.version, fields);
    if (!isDone && this.store.conflict() === null) return;
    this.drafts.drop(this.keyOf(editing));
    this.editing.set(null);
    if (isDone) this.done.set(editing.version === 0 ? 'added' : 'changed');
  }

  protected async resolve(choice: ConflictChoice): Promise<void> {
    const isMine = choice !== 'theirs';
    if ((await this.store.resolve(isMine ? 'mine' : 'theirs')) && isMine) this.done.set('changed');
  }

  protected async remove(partner: Partner): Promise<void> {
    const isDone = await this.store.remove(partner);
    this.removing.set(null);
    if (!isDone) return;
    this.done.set('removed');
  }

  protected askToRemove(partner: Partner): void {
    this.begin();
    this.removing.set(partner);
  }

  private open(key: string, editing: Editing): void {
    this.begin();
    const draft = this.drafts.read<Editing>(key);
    // Typed on an older version: sent on that one, so that nobody's change is overwritten unseen.
    this.editing.set(draft ?? editing);
  }

  private begin(): void {
    this.store.begin();
    this.done.set(null);
  }

  private keyOf({ id, version, kind }: Editing): string {
    return `partner ${version === 0 ? kind : id}`;
  }

  private partnersOf(code: string): readonly Partner[] {
    return this.store.partners().filter(({ kind }) => kind === code);
  }
}
