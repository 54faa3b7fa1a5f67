/** Kinds of things that happen to an action; one change can be of several kinds. */
export const ACTION_EVENT_KINDS = [
  'created',
  'copied',
  'repeated',
  'described',
  'linked',
  'handedOver',
  'rescheduled',
  'started',
  'finished',
  'stopped',
  'resumed',
  'prioritised',
  'located',
  'evidenced',
  'repetitionChanged',
  'looked',
  'lookTakenBack',
] as const;

export type ActionEventKind = (typeof ACTION_EVENT_KINDS)[number];
