/** The data of somebody goes; each feature lets go what it keeps of them in an organisation. */
export class PersonErased {
  constructor(
    readonly facts: {
      readonly userId: string;
      /** As it was; references name people by it. */
      readonly name: string;
      readonly erasedBy: string;
      readonly at: Date;
    },
  ) {}
}
