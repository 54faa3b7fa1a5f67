/** Name of the nightly job that lets old rows go. */
export const RETAIN = 'retain';
