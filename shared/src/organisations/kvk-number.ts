/** Number of the Dutch trade register: eight digits. It has no check digit; several organisations may share one. */
export const KVK_NUMBER = /^[0-9]{8}$/;

/** The number as it is kept, from how people write it: spaces and dots fall away. */
export function writtenKvkNumber(text: string): string {
  return text.replace(/[\s.]/g, '');
}
