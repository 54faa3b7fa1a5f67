/** Somebody stops being a member; what they had in hand goes to a colleague, or to nobody yet. */
export class MemberLeaves {
  private readonly tally = { questions: 0, actions: 0, evidence: 0 };

  constructor(
    readonly facts: {
      readonly userId: string;
      readonly name: string;
      readonly successor: { readonly userId: string; readonly name: string } | null;
      readonly removedBy: string;
      readonly at: Date;
    },
  ) {}

  /** Whoever hands something over says how much it was. */
  handedOver(given: Partial<MemberLeaves['total']>): void {
    for (const [kind, count] of Object.entries(given)) this.tally[kind as keyof typeof this.tally] += count;
  }

  /** What was handed over so far. */
  get total(): Readonly<Record<'questions' | 'actions' | 'evidence', number>> {
    return { ...this.tally };
  }
}
