import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import type { Evidence } from '@zicht/shared/assessments/evidence.contract';
import { PageHeading } from '../../../core/page/page-heading';
import { SessionStore } from '../../../core/session/session.store';
import { Alert } from '../../../ui/elements/alert';
import { EmptyState } from '../../../ui/elements/loading/empty-state';
import { RequestStateView } from '../../../ui/elements/loading/request-state';
import { injectTexts } from '../../../ui/language/texts';
import { Pagination } from '../../../ui/navigation/pagination';
import { Dialog } from '../../../ui/overlays/dialog';
import { ReferenceForm } from './reference-form';
import { RegisterTable } from './register-table';
import { PAGE_SIZE, RegisterStore, type EvidenceFields } from './register.store';

/** What the person is adding or changing; the id of a new one is made once, when the form opens. */
type Editing = { readonly entry: Evidence } | { readonly newId: string };

/** "Bewijs": every reference of the organisation, soonest to expire on top. */
@Component({
  selector: 'zou-register-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Alert,
    Dialog,
    EmptyState,
    PageHeading,
    Pagination,
    ReferenceForm,
    RegisterTable,
    RequestStateView,
  ],
  providers: [RegisterStore],
  templateUrl: './register.page.html',
})
export class RegisterPage {
  /** From the query: how many entries stand before this part. */
  readonly vanaf = input<string>();

  protected readonly store = inject(RegisterStore);
  protected readonly t = injectTexts();
  protected readonly PAGE_SIZE = PAGE_SIZE;
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly form = viewChild(ReferenceForm);

  protected readonly offset = computed(() => Math.max(0, Math.trunc(Number(this.vanaf() ?? 0)) || 0));
  protected readonly editing = signal<Editing | null>(null);
  protected readonly removing = signal<Evidence | null>(null);
  /** Key of the words for what was done just now. */
  protected readonly done = signal<'added' | 'changed' | 'removed' | null>(null);
  protected readonly edited = computed(() => {
    const editing = this.editing();
    return editing !== null && 'entry' in editing ? editing.entry : null;
  });
  protected readonly kinds = computed(() =>
    this.store.kinds().map(({ code, title }) => ({ value: code, words: this.t.of(title) })),
  );

  constructor() {
    effect(() => {
      const [offset, organisation] = [this.offset(), this.session.organisation()];
      if (organisation !== null) untracked(() => void this.store.load(offset));
    });
  }

  protected add(): void {
    this.done.set(null);
    this.editing.set({ newId: crypto.randomUUID() });
  }

  protected change(entry: Evidence): void {
    this.done.set(null);
    this.editing.set({ entry });
  }

  protected askToRemove(entry: Evidence): void {
    this.done.set(null);
    this.removing.set(entry);
  }

  protected async save(fields: EvidenceFields): Promise<void> {
    const editing = this.editing();
    if (editing === null) return;
    const isNew = 'newId' in editing;
    const isDone = isNew
      ? await this.store.add(editing.newId, fields)
      : await this.store.update(editing.entry, fields);
    if (!isDone) return;
    this.form()?.empty();
    this.editing.set(null);
    this.done.set(isNew ? 'added' : 'changed');
  }

  protected async remove(entry: Evidence): Promise<void> {
    const isDone = await this.store.remove(entry);
    this.removing.set(null);
    if (!isDone) return;
    this.done.set('removed');
  }

  /** What is sent or submitted keeps its references; the general words speak of answers. */
  protected problemWords(problem: string): string {
    return this.t(problem === 'assessmentNotEditable' ? 'evidence.kept' : `problems.${problem}`);
  }

  protected async goTo(offset: number): Promise<void> {
    await this.router.navigate([], { queryParams: { vanaf: offset === 0 ? null : offset } });
  }
}
