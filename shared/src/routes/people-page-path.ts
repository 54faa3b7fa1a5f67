/** Path of the page of people, in a file of its own: every page has a menu that leads there, and no other path of theirs. */
export const PEOPLE_PAGE_PATH = 'beheer/gebruikers';
