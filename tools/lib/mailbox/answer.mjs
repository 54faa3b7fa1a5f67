import { html, letterPage, listPage, notFoundPage } from './page.mjs';

/** Nothing but our own style may act in the pages; a letter may not even be styled from elsewhere. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Answers a request for a page of the mailbox. */
export async function answer(letters, request, response) {
  // Another site that leads its own name to this machine must not read the letters.
  const host = `http://${request.headers.host}`;
  if (!URL.canParse(host) || !LOCAL.has(new URL(host).hostname)) return send(response, 421, 'text/plain', '');
  if (request.method !== 'GET') return send(response, 405, 'text/plain', '');
  const url = new URL(request.url, host);
  const locale = url.searchParams.get('lang') === 'en' ? 'en' : 'nl';
  const [, id, part] = /^\/letters\/([^/]+)(\/html)?$/.exec(url.pathname) ?? [];
  if (url.pathname === '/') return page(response, 200, listPage(await letters.list(), locale));
  const letter = id === undefined ? undefined : await letters.find(id);
  if (letter === undefined) return page(response, 404, notFoundPage(locale));
  if (part === undefined) return page(response, 200, letterPage(letter, locale));
  // Links of a letter open beside the mailbox, not in its frame.
  return send(response, 200, 'text/html', html`<base target="_blank" />`.text + letter.html, LETTER_POLICY);
}

function page(response, status, text) {
  send(response, status, 'text/html', text, PAGE_POLICY);
}

function send(response, status, type, text, policy = "default-src 'none'") {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  response.end(text);
}
