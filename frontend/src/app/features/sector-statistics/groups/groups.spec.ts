import { COUNTRY, addressOf, groupOf, groupsAround, isShown, queryOf, withFilter } from './groups';

const groups = [
  { ...COUNTRY, organisations: 142 },
  { ...COUNTRY, sector: 'JHV', organisations: 40 },
];

describe('a group of the picture', () => {
  it('comes from the address and goes there and to the API', () => {
    const group = groupOf({ sector: 'JHV', region: '', size: undefined });
    expect(group).toEqual({ sector: 'JHV', region: null, size: null });
    expect(queryOf(group)).toEqual({ sector: 'JHV' });
    expect(addressOf(group)).toEqual({ soort: 'JHV', regio: null, grootte: null });
  });

  it('is shown only when the publication has it', () => {
    expect(isShown(groups, withFilter(COUNTRY, 'sector', 'JHV'))).toBe(true);
    expect(isShown(groups, withFilter(COUNTRY, 'sector', 'VEI'))).toBe(false);
    expect(isShown(groups, { sector: 'JHV', region: 'PR01', size: null })).toBe(false);
  });

  it('is one of six around an organisation, and never of region and size together', () => {
    const around = groupsAround({ sector: 'JHV', region: 'PR01', size: 'KLEIN' });
    expect(around).toHaveLength(6);
    expect(around.filter(({ region, size }) => region !== null && size !== null)).toEqual([]);
  });
});
