/** An organisation became one of another kind: from now on other questions may be asked of it. */
export class OrganisationKindChanged {
  constructor(readonly facts: { readonly name: string }) {}
}
