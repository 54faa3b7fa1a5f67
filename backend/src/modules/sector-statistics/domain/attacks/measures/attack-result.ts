/** The attacks of specification, section 4. */
export type AttackName =
  'T1' | 'T2' | 'T3' | 'T4' | 'T5' | 'T6' | 'T7' | 'T8' | 'T9' | 'T10' | 'T11' | 'T12' | 'T13' | 'T14';

/** What came of one attack. */
export interface AttackResult {
  readonly attack: AttackName;
  /** Whether the publication held. */
  readonly held: boolean;
  /** What was counted and measured, by name; a share lies between 0 and 1. */
  readonly figures: Readonly<Record<string, number>>;
  /** What the attack got through, one sentence each, without answers or ids; at most {@link MOST_FINDINGS}. */
  readonly findings: readonly string[];
}

/** Findings beyond this many are counted and not told. */
export const MOST_FINDINGS = 20;

/** A result that held when nothing was found. */
export function resultOf(
  attack: AttackName,
  figures: Readonly<Record<string, number>>,
  findings: readonly string[],
): AttackResult {
  const held = findings.length === 0;
  return {
    attack,
    held,
    figures: { ...figures, found: findings.length },
    findings: findings.slice(0, MOST_FINDINGS),
  };
}
