import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { ApiProblem } from '../../http/api-problem';
import { LanguageStore } from '../../language/language.store';
import { provideLanguage } from '../../language/provide-language';
import { PasskeyApi } from '../passkeys/passkey.api';
import { Passkeys } from '../passkeys/passkeys';
import { Proof } from './proof';
import { ProofApi } from './proof.api';

const NEEDED = new ApiProblem(403, 'proofNeeded');
const WRONG = new ApiProblem(422, 'invalidInput', [{ path: '/password', code: 'wrongPassword' }]);
const RIGHT = 'het goede wachtwoord';

// jsdom knows the element, not its methods.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement): void {
  this.open = false;
};

describe('a proof of who is there', () => {
  const give = jest.fn((password: string) =>
    password === RIGHT ? Promise.resolve() : Promise.reject(WRONG),
  );
  const prove = jest.fn((_answer: object) => Promise.resolve());
  let hasPasskey = false;
  let proof: Proof;

  beforeEach(async () => {
    give.mockClear();
    prove.mockClear();
    hasPasskey = false;
    TestBed.configureTestingModule({
      providers: [
        provideLanguage(),
        {
          provide: ProofApi,
          useValue: {
            give,
            hasPasskey: () => Promise.resolve(hasPasskey),
            isThroughProvider: () => Promise.resolve(false),
          },
        },
        { provide: PasskeyApi, useValue: { ask: () => Promise.resolve({}), prove } },
        { provide: Passkeys, useValue: { use: () => Promise.resolve({ id: 'YWJj' }) } },
      ],
    });
    await TestBed.inject(LanguageStore).use('nl');
    proof = TestBed.inject(Proof);
  });

  const seen = async <T>(look: () => T | null | undefined): Promise<T> => {
    for (let turn = 0; turn < 200; turn += 1) {
      const found = look();
      if (found !== null && found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`It never came: ${document.body.textContent}`);
  };
  const field = () => document.querySelector<HTMLInputElement>('#proof-password');
  const send = async (password: string) => {
    const input = await seen(field);
    input.value = password;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.form?.dispatchEvent(new Event('submit', { cancelable: true }));
  };
  /** Refused until the proof is there. */
  const guarded = () =>
    jest.fn(() => (give.mock.results.length > 1 ? Promise.resolve('done') : Promise.reject(NEEDED)));

  it('is asked when the server wants it, and the same request goes again', async () => {
    const work = guarded();
    const outcome = proof.around(work);
    await send('fout');
    await seen(() => document.body.textContent?.includes('Dit wachtwoord klopt niet.') || null);
    expect(work).toHaveBeenCalledTimes(1);
    await send(RIGHT);
    expect(await outcome).toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
    await seen(() => (field() === null ? true : null));
  });

  it('need not be given: then the request has failed, and nothing goes again', async () => {
    const work = guarded();
    const outcome = proof.around(work).catch((error: unknown) => error);
    await seen(field);
    [...document.querySelectorAll('zou-proof-dialog button')]
      .find((button) => button.textContent?.trim() === 'Annuleren')
      ?.dispatchEvent(new Event('click'));
    expect(await outcome).toBe(NEEDED);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is given by a passkey as well, where the person has one', async () => {
    hasPasskey = true;
    const work = jest.fn(() =>
      prove.mock.results.length > 0 ? Promise.resolve('done') : Promise.reject(NEEDED),
    );
    const outcome = proof.around(work);
    const button = await seen(() => document.querySelector<HTMLElement>('zou-passkey-button button'));
    button.click();
    expect(await outcome).toBe('done');
    expect(prove).toHaveBeenCalledWith({ id: 'YWJj' });
    expect(give).not.toHaveBeenCalled();
    await seen(() => (field() === null ? true : null));
  });

  it('is not asked for other problems', async () => {
    const other = new ApiProblem(409, 'staleVersion');
    await expect(proof.around(() => Promise.reject(other))).rejects.toBe(other);
    expect(field()).toBeNull();
  });
});
