/** Which field of the form of a question, counted from 0, and where the cursor is in its text. */
export interface FieldPlace {
  readonly field: number | null;
  readonly caret: number | null;
}

const FIELDS = '#vraag form :is(input, textarea, select)';

/** The place of a field of the answer; null for what is none. */
export function fieldAt(target: EventTarget | null): FieldPlace | null {
  const fields = [...document.querySelectorAll(FIELDS)];
  const field = target instanceof Element ? fields.indexOf(target) : -1;
  if (field < 0) return null;
  return { field, caret: target instanceof HTMLTextAreaElement ? target.selectionStart : null };
}

/** Gives focus to that field, with the cursor where it was; false while the field is not there. */
export function focusField({ field, caret }: FieldPlace): boolean {
  const target = document.querySelectorAll<HTMLElement>(FIELDS)[field ?? -1];
  if (target === undefined) return false;
  target.focus();
  if (target instanceof HTMLTextAreaElement && caret !== null) target.setSelectionRange(caret, caret);
  target.scrollIntoView({ block: 'center' });
  return true;
}
