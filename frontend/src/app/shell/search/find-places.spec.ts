import { findPlaces } from './find-places';

const places = [
  { link: '/start', words: 'Start', detail: '' },
  { link: '/a', words: 'MEL-01 Meldcode', detail: 'Werkt u met de meldcode, ook bij geëscaleerde zorgen?' },
  { link: '/b', words: 'BOR-03 Rol', detail: 'Noemt de meldcode de rol?' },
];
const linksOf = (query: string): string[] => findPlaces(places, query).map(({ link }) => link);

describe('finding a page', () => {
  it.each([
    ['MELDCODE', ['/a', '/b']],
    ['rol meldcode', ['/b']],
    ['geescaleerde', ['/a']],
    ['mel-01', ['/a']],
    ['  ', []],
    ['onzin', []],
  ])('"%s" gives %j', (query, links) => expect(linksOf(query)).toEqual(links));

  it('puts the name before the explanation, and stops at eight', () => {
    expect(linksOf('rol')).toEqual(['/b']);
    const many = Array.from({ length: 20 }, (_, index) => ({ link: `/${index}`, words: 'x', detail: 'rol' }));
    expect(findPlaces([...many, ...places], 'rol').map(({ link }) => link)).toEqual([
      '/b',
      ...['/0', '/1', '/2', '/3', '/4', '/5', '/6'],
    ]);
  });
});
