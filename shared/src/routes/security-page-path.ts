/** Path of the page about signing in, in a file of its own: whoever must set up a second factor is led there from every page. */
export const SECURITY_PAGE_PATH = 'profiel/inloggen';
