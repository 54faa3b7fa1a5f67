import * as z from 'zod';

/**
 * Every error code that the API can answer. The browser turns a code into words; a body never carries an id that
 * the caller did not send, SQL, or free text. `docs/api.md` names the HTTP status of each.
 */
export const PROBLEM_CODES = [
  'invalidInput',
  'notSignedIn',
  'signInFailed',
  'tooManyAttempts',
  'forbidden',
  'organisationClosed',
  'secondFactorNeeded',
  'proofNeeded',
  'notFound',
  'foreignOrigin',
  'unsupportedMediaType',
  'bodyTooLarge',
  'staleVersion',
  'illegalTransition',
  'assessmentNotEditable',
  'notReadyForBoard',
  'senderMayNotApprove',
  'snapshotDatePassed',
  'roundNotOpen',
  'reopeningPending',
  'noQuestionAsked',
  'unknownAssignee',
  'unknownSigner',
  'textAlreadyWiped',
  'evidenceInUse',
  'busy',
  'unavailable',
  'unexpected',
] as const;

/** Code of a problem. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One fault of an input: where it is and what is wrong with it. */
export const inputFaultSchema = z
  .object({
    path: z.string().meta({ description: 'JSON Pointer into the request body, e.g. /changes/0/value' }),
    code: z.string().meta({ description: 'what is wrong, e.g. textTooLong' }),
  })
  .meta({ id: 'InputFault' });

/** Problem document of RFC 9457, with `code` for programs and `faults` for forms. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(PROBLEM_CODES),
    requestId: z.string().optional(),
    faults: z.array(inputFaultSchema).optional(),
  })
  .meta({ id: 'Problem' });

export type InputFault = z.infer<typeof inputFaultSchema>;
export type Problem = z.infer<typeof problemSchema>;
