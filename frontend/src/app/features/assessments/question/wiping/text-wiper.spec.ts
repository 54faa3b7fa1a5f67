import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { ApiProblem } from '../../../../core/http/api-problem';
import { Proof } from '../../../../core/session/proof/proof';
import type { AssessmentStore } from '../../assessment.store';
import { TextWiper } from './text-wiper';
import { TextWiperApi } from './text-wiper.api';

const ORDER = { kind: 'answer', criterion: 'MEL-01' } as const;
const ADDRESS = { organisationId: 'o', year: 2027 };

describe('wiping a text', () => {
  const done: string[] = [];
  const store = {
    address: () => ADDRESS,
    flush: () => Promise.resolve(done.push('flush')),
    reload: () => Promise.resolve(done.push('reload')),
  } as unknown as AssessmentStore;

  beforeEach(() => done.splice(0));

  it('sends what was typed first, and goes again once the person proved who they are', async () => {
    let isProven = false;
    const wipe = jest.fn(() => {
      done.push('wipe');
      return isProven ? Promise.resolve() : Promise.reject(new ApiProblem(403, 'proofNeeded'));
    });
    const around = async (work: () => Promise<void>) => {
      await work().catch(() => (isProven = true));
      return work();
    };
    TestBed.configureTestingModule({
      providers: [
        { provide: TextWiperApi, useValue: { wipe } },
        { provide: Proof, useValue: { around } },
      ],
    });
    await TestBed.inject(TextWiper).wipe(store, ORDER);
    expect(done).toEqual(['flush', 'wipe', 'wipe', 'reload']);
    expect(wipe).toHaveBeenCalledWith(ADDRESS, ORDER);
  });
});
