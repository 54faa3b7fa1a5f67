import { TestBed } from '@angular/core/testing';
import type {
  AnswerChange,
  ChangeResult,
  SaveChangesResult,
} from '@zicht/shared/assessments/answer.contract';
import { SaveQueues, SAVE_STORAGE } from '../../../core/autosave/queue/save-queues';
import { MemorySaveStorage } from '../../../core/autosave/storage/save-storage';
import { SessionStore } from '../../../core/session/session.store';
import { AssessmentApi } from '../assessment.api';
import { emptyAnswer } from '../current-answer';
import { AnswerSaving } from './answer-saving';

const ADDRESS = { organisationId: 'o', year: 2027 };
const SEEN = { ...emptyAnswer('A-01'), version: 1, value: { option: '1' }, explanation: 'Samen gezien.' };
const THEIRS = { ...SEEN, changedBy: { id: 'b', name: 'Bram' }, changedAt: '2027-01-10T13:31:00.000Z' };

function setUp(answer: (change: AnswerChange) => Omit<ChangeResult, 'changeId' | 'criterion'>) {
  const sent: AnswerChange[] = [];
  const saveChanges = (_: unknown, changes: readonly AnswerChange[]): Promise<SaveChangesResult> => {
    sent.push(...changes);
    const results = changes.map((change) => ({
      changeId: change.changeId,
      criterion: change.criterion,
      ...answer(change),
    }));
    return Promise.resolve({ results });
  };
  TestBed.configureTestingModule({
    providers: [
      AnswerSaving,
      { provide: AssessmentApi, useValue: { saveChanges } },
      { provide: SAVE_STORAGE, useValue: new MemorySaveStorage() },
      {
        provide: SessionStore,
        useValue: { user: () => ({ id: 'me', name: 'Fatma' }), onReturn: () => undefined },
      },
      SaveQueues,
    ],
  });
  return { saving: TestBed.inject(AnswerSaving), sent };
}

function applied(change: AnswerChange) {
  return {
    outcome: 'applied' as const,
    version: change.baseVersion + 1,
    savedAt: '2027-01-10T13:32:00.000Z',
  };
}

describe('saving of answers', () => {
  it('shows a change at once, and says saved only after the answer of the server', async () => {
    const { saving, sent } = setUp(applied);
    await saving.start(ADDRESS);
    saving.take([SEEN]);
    saving.change('A-01', { value: { option: '3' } }, 'now');
    expect(saving.answersOf(['A-01']).get('A-01')?.value).toEqual({ option: '3' });
    expect(saving.state()).not.toBe('saved');
    await saving.flush();
    expect(saving.state()).toBe('saved');
    expect(sent).toMatchObject([{ criterion: 'A-01', baseVersion: 1, value: { option: '3' } }]);
    expect(saving.answersOf(['A-01']).get('A-01')).toMatchObject({ version: 2, value: { option: '3' } });
  });

  it('sends a change again by itself when a colleague changed another part', async () => {
    const { saving, sent } = setUp((change) =>
      change.baseVersion === 1
        ? {
            outcome: 'stale',
            current: { ...THEIRS, version: 2, value: { option: '4' }, exceptLocations: [] },
          }
        : applied(change),
    );
    await saving.start(ADDRESS);
    saving.take([SEEN]);
    saving.change('A-01', { explanation: 'Van mij.' }, 'now');
    await saving.flush();
    TestBed.tick();
    await saving.flush();
    expect(sent.map(({ baseVersion }) => baseVersion)).toEqual([1, 2]);
    expect(saving.conflicts()).toEqual([]);
    expect(saving.answersOf(['A-01']).get('A-01')).toMatchObject({
      value: { option: '4' },
      explanation: 'Van mij.',
    });
  });

  it('keeps both texts until a person chooses', async () => {
    const { saving, sent } = setUp((change) =>
      change.baseVersion === 1
        ? {
            outcome: 'stale',
            current: { ...THEIRS, version: 2, explanation: 'Van Bram.', exceptLocations: [] },
          }
        : applied(change),
    );
    await saving.start(ADDRESS);
    saving.take([SEEN]);
    saving.change('A-01', { explanation: 'Van mij.' }, 'now');
    await saving.flush();
    TestBed.tick();
    expect(saving.conflicts()).toMatchObject([{ criterion: 'A-01', fields: ['explanation'] }]);
    expect(sent).toHaveLength(1);
    expect(saving.state()).toBe('pending');
    saving.resolve('A-01', { explanation: 'Van Bram.\n\nVan mij.' });
    await saving.flush();
    expect(sent.at(-1)).toMatchObject({ baseVersion: 2, explanation: 'Van Bram.\n\nVan mij.' });
    expect(saving.state()).toBe('saved');
  });

  it('does not put an older reading over what was saved meanwhile', async () => {
    const { saving } = setUp(applied);
    await saving.start(ADDRESS);
    saving.take([SEEN]);
    saving.change('A-01', { value: { option: '3' } }, 'now');
    await saving.flush();
    saving.take([SEEN]);
    expect(saving.answersOf(['A-01']).get('A-01')?.value).toEqual({ option: '3' });
  });

  it('keeps a refused change on the screen and says why', async () => {
    const { saving } = setUp(() => ({ outcome: 'locked' }));
    await saving.start(ADDRESS);
    saving.take([SEEN]);
    saving.change('A-01', { value: { option: '3' } }, 'now');
    await saving.flush();
    expect(saving.refusals()).toMatchObject([{ key: 'A-01', reason: 'locked' }]);
    expect(saving.answersOf(['A-01']).get('A-01')?.value).toEqual({ option: '3' });
    saving.discard('A-01');
    expect(saving.answersOf(['A-01']).get('A-01')?.value).toEqual({ option: '1' });
  });
});
