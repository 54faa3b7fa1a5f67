import { participationLines } from './participation-lines';

const t = Object.assign(
  (key: string, { value }: { value?: number } = {}) => `${key.split('.').at(-1) ?? ''}${value ?? ''}`,
  { of: ({ nl }: { readonly nl: string }) => nl },
);
const exact = (value: number) => ({ kind: 'exact' as const, value });

describe('participation as a file', () => {
  it('has the counts of the tables, exact ones as numbers and the others in words', () => {
    const lines = participationLines(
      {
        years: [],
        names: {
          sector: [{ code: 'JHV', title: { nl: 'Jeugdhulp', en: 'Youth care' } }],
          region: [],
          size: [],
        },
        published: {
          year: 2027,
          rows: [
            { sector: null, registered: exact(303), submitted: exact(286) },
            {
              sector: 'JHV',
              registered: { kind: 'roundedDown', value: 15 },
              submitted: { kind: 'lessThan', value: 10 },
            },
          ],
        },
        running: [],
      },
      t as never,
    );

    expect(lines).toEqual([
      ['year', 'sector', 'registered', 'submitted', 'share'],
      [2027, 'all', 303, 286, '94%'],
      [2027, 'Jeugdhulp', 'roundedDown15', 'lessThan10', 'unknownShare'],
    ]);
  });
});
