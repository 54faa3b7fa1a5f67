/** Path of the API about the service itself; apart from the others, because the first page does not need it. */
export const INFORMATION_API_PATHS = {
  serviceFacts: 'service-facts',
} as const;

/** A path of the API about the service itself. */
export type InformationApiPath = (typeof INFORMATION_API_PATHS)[keyof typeof INFORMATION_API_PATHS];

/** Paths of pages about the service that the pages in the footer lead to. */
export const INFORMATION_PATHS = {
  processing: 'privacy/verwerkingen',
  terms: 'voorwaarden',
} as const;
