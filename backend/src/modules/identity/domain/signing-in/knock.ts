/** Who knocks, from where. */
export interface Knock {
  readonly address: string;
  readonly requestId: string;
}
