import { TestBed } from '@angular/core/testing';
import type { SaveChanges, SaveChangesResult } from '@zicht/shared/assessments/answer.contract';
import { FRAMEWORK } from '../../../testing/open-page';
import { assessment } from '../../../testing/year';
import { SaveQueues, SAVE_STORAGE } from '../../core/autosave/queue/save-queues';
import { MemorySaveStorage } from '../../core/autosave/storage/save-storage';
import { FrameworkStore } from '../../core/framework/framework.store';
import { SessionStore } from '../../core/session/session.store';
import { AssessmentApi } from './assessment.api';
import { AssessmentStore } from './assessment.store';
import { AnswerSaving } from './saving/answer-saving';

/** The store of a year whose server takes every change. */
async function opened(): Promise<AssessmentStore> {
  const saveChanges = (_: unknown, changes: SaveChanges['changes']): Promise<SaveChangesResult> =>
    Promise.resolve({
      results: changes.map(({ changeId, criterion, baseVersion }) => ({
        changeId,
        criterion,
        outcome: 'applied',
        version: baseVersion + 1,
        savedAt: '2027-01-10T13:32:00.000Z',
      })),
    });
  TestBed.configureTestingModule({
    providers: [
      AssessmentStore,
      AnswerSaving,
      SaveQueues,
      {
        provide: AssessmentApi,
        useValue: {
          saveChanges,
          read: () => Promise.resolve(assessment()),
          organisation: () => Promise.resolve({ locations: [], sectors: ['JHV'] }),
          members: () => Promise.resolve({ members: [] }),
        },
      },
      { provide: FrameworkStore, useValue: { get: () => Promise.resolve(FRAMEWORK) } },
      { provide: SAVE_STORAGE, useValue: new MemorySaveStorage() },
      {
        provide: SessionStore,
        useValue: {
          user: () => ({ id: 'me', name: 'Fatma' }),
          organisation: () => ({ id: 'o', name: 'De Brug' }),
          status: () => 'signedIn',
          can: () => true,
          onReturn: () => undefined,
        },
      },
    ],
  });
  const store = TestBed.inject(AssessmentStore);
  store.open(2027);
  TestBed.tick();
  while (store.answers().size === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  return store;
}

describe('AssessmentStore', () => {
  it('evaluates anew for another value, and not for words or for an answer of the server', async () => {
    const store = await opened();
    const first = store.evaluation();
    expect(first?.byCode.get('MEL-01')).toBeDefined();

    store.saveChange('MEL-01', { explanation: 'Samen gezien.' });
    expect(store.answerOf('MEL-01').explanation).toBe('Samen gezien.');
    expect(store.evaluation()).toBe(first);
    await store.flush();
    expect(store.answerOf('MEL-01').version).toBe(2);
    expect(store.evaluation()).toBe(first);

    store.saveChange('MEL-01', { value: { option: '3' } });
    expect(store.evaluation()).not.toBe(first);
    expect(store.values()['MEL-01']).toEqual({ option: '3' });
  });
});
