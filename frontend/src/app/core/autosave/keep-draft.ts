import { computed, DestroyRef, effect, inject, signal, untracked } from '@angular/core';
import { SessionStore } from '../session/session.store';
import { ChangeKeeper } from './change-keeper';
import { DRAFT } from './draft-scope';
import { scopeKey, type SaveScope } from './queue/save-change';
import { SAVE_STORAGE } from './queue/save-queues';

/** A form whose fields are kept while somebody fills it in. */
export interface DraftForm<Fields extends object> {
  /** What the text is about; null while that is unknown. */
  readonly about: () => Omit<SaveScope, 'userId'> | null;
  /** What stands in the form; null when that is nothing. Reactive. */
  readonly fields: () => Fields | null;
  /** True while the form holds what may not be kept; the draft stays as it was. Reactive. */
  readonly isHeld?: () => boolean;
  /** Puts this into the form; null empties it. */
  readonly show: (fields: Fields | null) => void;
}

interface OpenDraft {
  readonly scope: string;
  readonly keeper: ChangeKeeper;
}

/**
 * Keeps what somebody types in a form on the device until the form is empty again: through a reload, a crash, a closed
 * tab and the end of a sign-in. Each thing that a form is about has its own draft. To be called where `inject` may be.
 */
export function keepDraft<Fields extends object>(form: DraftForm<Fields>): void {
  const [storage, session] = [inject(SAVE_STORAGE), inject(SessionStore)];
  const open = signal<OpenDraft | null>(null);
  const scope = computed(() => {
    const [about, userId] = [form.about(), session.user()?.id];
    if (about === null || userId === undefined) return null;
    return scopeKey({ ...about, userId, resource: DRAFT + about.resource });
  });
  let isKept = false;

  async function show(wanted: string | null): Promise<void> {
    open.set(null);
    form.show(null);
    if (wanted === null) return;
    const kept = (await storage.list(wanted)).find((draft) => draft.scope === wanted);
    if (untracked(scope) !== wanted) return;
    isKept = kept !== undefined;
    // What was typed while the device was asked is newer.
    if (kept !== undefined && untracked(form.fields) === null) form.show(kept.patch as Fields);
    open.set({ scope: wanted, keeper: new ChangeKeeper(storage, wanted) });
  }

  function keep({ scope: slot, keeper }: OpenDraft, patch: Fields | null): void {
    if (patch !== null)
      keeper.keep({ slot, change: { changeId: '', key: '', baseVersion: 0, patch, madeAt: Date.now() } });
    else if (isKept) keeper.forget([slot]);
    isKept = patch !== null;
  }

  effect(() => {
    const wanted = scope();
    untracked(() => void show(wanted));
  });
  effect(() => {
    const [draft, fields] = [open(), form.fields()];
    const isHeld = form.isHeld?.() ?? false;
    if (draft !== null && !isHeld && draft.scope === untracked(scope)) untracked(() => keep(draft, fields));
  });
  const leave = () => {
    const draft = untracked(open);
    // What was typed just now may not have been looked at yet.
    if (draft !== null && draft.scope === untracked(scope) && !untracked(() => form.isHeld?.() ?? false))
      keep(draft, untracked(form.fields));
    draft?.keeper.keepAtOnce();
  };
  addEventListener('pagehide', leave);
  inject(DestroyRef).onDestroy(() => {
    removeEventListener('pagehide', leave);
    leave();
  });
}
