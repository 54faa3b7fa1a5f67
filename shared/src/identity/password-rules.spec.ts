import { describe, expect, it } from '@jest/globals';
import { passwordFault, wordsToAvoid } from './password-rules.js';

const OWN = wordsToAvoid('puck.vermeer@debrug.example', 'Puck Vermeer', 'zicht op uitbuiting');

describe('a new password', () => {
  it.each([
    ['elf tekens!', 'passwordTooShort'],
    ['twaalf teken', undefined],
    ['🔒🔑🦊🌊🌳🚲🎈🎹🥕🧊🪁', 'passwordTooShort'],
    ['x'.repeat(129), 'passwordTooLong'],
    ['PuckVermeer1', 'passwordHasOwnWords'],
    ['uitbuiting22', 'passwordHasOwnWords'],
    ['vermeer schildert een paarse fiets', undefined],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, OWN)).toBe(fault);
  });
});
