/** Where the conversation with a provider stopped. */
export type OpenIdFaultKind =
  | 'addressRefused'
  | 'notFound'
  | 'otherIssuer'
  | 'notSuitable'
  | 'wrongSecret'
  | 'refused'
  | 'noToken'
  | 'wrongToken';

/** The conversation with a provider stopped; its message holds nothing of the provider or the person. */
export class OpenIdFault extends Error {
  constructor(
    readonly kind: OpenIdFaultKind,
    cause?: unknown,
  ) {
    super(`The provider: ${kind}`, { cause });
    this.name = 'OpenIdFault';
  }
}
