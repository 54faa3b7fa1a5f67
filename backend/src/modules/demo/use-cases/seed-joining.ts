import type { DemoParts } from './demo-parts.js';

/** An invented organisation that wants to take part: what an administrator finds at the first visit. */
const REQUEST = {
  name: 'Jongerenwerk Lekoever',
  kvkNumber: '00000009',
  mainSector: 'JON',
  municipalityCode: 'GM0352',
  sizeClass: 'KL2',
  concernName: '',
  askerName: 'Mila Postma',
  askerFunction: 'Teamleider',
  email: 'mila.postma@lekoever.example',
  locale: 'nl',
} as const;

/** One confirmed request to join that nobody has decided on; its letters are done with. */
export async function seedJoining(parts: DemoParts, now: Date): Promise<void> {
  const token = await parts.askToJoin.keep(REQUEST);
  await parts.confirmJoining.execute({ token }, 'demo');
  for (;;) {
    const letter = await parts.accountLetters.claim(now, now);
    if (letter === undefined) return;
    await parts.accountLetters.settle(letter.id, 'off', now);
  }
}
