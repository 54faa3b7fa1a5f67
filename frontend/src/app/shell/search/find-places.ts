/** A page that somebody may look for. */
export interface Place {
  readonly link: string;
  readonly words: string;
  /** More words to find it by, shown in small. */
  readonly detail: string;
}

const MOST = 8;

/** Places in which every word of the query occurs, those with it in the first words before the others. */
export function findPlaces(places: readonly Place[], query: string): readonly Place[] {
  const wanted = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const isIn = (words: string): boolean => wanted.every((word) => plain(words).includes(word));
  const direct = places.filter(({ words }) => isIn(words));
  const others = places.filter((place) => !direct.includes(place) && isIn(`${place.words} ${place.detail}`));
  return [...direct, ...others].slice(0, MOST);
}

/** Without capitals and accents, so that "zoekterm" finds "Zoëkterm". */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
