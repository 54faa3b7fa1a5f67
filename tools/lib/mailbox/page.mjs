const WORDS = {
  nl: {
    title: 'Postvak van de demo',
    intro: 'Hier ziet u de mails van de demo. Ze gaan nergens anders heen.',
    refresh: 'Vernieuwen',
    empty: 'Er is nog geen mail.',
    emptyText: 'Geef bijvoorbeeld een vraag aan een collega. Dan komt hier een mail.',
    to: 'Aan',
    from: 'Van',
    at: 'Ontvangen',
    subject: 'Onderwerp',
    back: 'Alle mails',
    formatted: 'Opgemaakt',
    plain: 'Platte tekst',
    other: 'English',
    notFound: 'Deze mail is er niet.',
    locale: 'nl-NL',
  },
  en: {
    title: 'Mailbox of the demo',
    intro: 'Here you see the mails of the demo. They go nowhere else.',
    refresh: 'Refresh',
    empty: 'There is no mail yet.',
    emptyText: 'Give a question to a colleague, for instance. A mail will come here.',
    to: 'To',
    from: 'From',
    at: 'Received',
    subject: 'Subject',
    back: 'All mails',
    formatted: 'Formatted',
    plain: 'Plain text',
    other: 'Nederlands',
    notFound: 'This mail is not here.',
    locale: 'en-GB',
  },
};

const STYLE = `
  :root { color-scheme: light; }
  * { box-sizing: border-box; }
  body { margin: 0; background: #f6f7f6; color: #16262d; font: 1rem/1.5 system-ui, sans-serif; }
  header, main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
  header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5rem 1.5rem; }
  header a, nav a { display: inline-flex; align-items: center; min-height: 2.75rem; }
  h1 { margin: 0.5rem 0; font-size: 1.75rem; line-height: 1.2; overflow-wrap: anywhere; }
  a { color: #0b5563; }
  a:hover { color: #083f4a; }
  a:focus-visible, iframe:focus-visible { outline: 3px solid #16262d; outline-offset: 2px; }
  ul { list-style: none; margin: 1.5rem 0; padding: 0; background: #fff; border: 1px solid #d9dfe1; border-radius: 0.5rem; }
  li + li { border-top: 1px solid #d9dfe1; }
  li { padding: 0.75rem 1rem; overflow-wrap: anywhere; }
  li a { display: inline-flex; align-items: center; min-height: 2.75rem; font-weight: 600; }
  small { display: block; color: #4d5d65; font-size: 0.9375rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
  dt { color: #4d5d65; }
  dd { margin: 0; overflow-wrap: anywhere; }
  iframe { display: block; width: 100%; height: 34rem; border: 1px solid #d9dfe1; border-radius: 0.5rem; background: #fff; }
  pre { padding: 1rem; background: #fff; border: 1px solid #d9dfe1; border-radius: 0.5rem; white-space: pre-wrap;
    overflow-wrap: anywhere; font: 1rem/1.5 ui-monospace, monospace; }`;

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A piece of HTML whose values are escaped unless they are such pieces themselves. */
export function html(strings, ...values) {
  const text = strings.reduce((built, string, index) => built + written(values[index - 1]) + string);
  return { text };
}

function written(value) {
  if (Array.isArray(value)) return value.map(written).join('');
  if (typeof value === 'object' && value !== null) return value.text;
  return String(value ?? '').replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/** All letters. */
export function listPage(letters, locale) {
  const words = WORDS[locale];
  const rows = letters.map(
    (letter) =>
      html`<li>
        <a href="/letters/${letter.id}?lang=${locale}">${letter.subject}</a>
        <small>${words.to}: ${letter.to} · ${time(letter.at, words)}</small>
      </li>`,
  );
  const list =
    letters.length === 0
      ? html`<h2>${words.empty}</h2>
          <p>${words.emptyText}</p>`
      : html`<ul>
          ${rows}
        </ul>`;
  return frame(words.title, locale, '/', [
    html`<h1>${words.title}</h1>
      <p>${words.intro}</p>
      <nav><a href="/?lang=${locale}">${words.refresh}</a></nav>`,
    list,
  ]);
}

/** One letter, formatted and as plain text. */
export function letterPage(letter, locale) {
  const words = WORDS[locale];
  return frame(letter.subject, locale, `/letters/${letter.id}`, [
    html`<nav><a href="/?lang=${locale}">${words.back}</a></nav>
      <h1>${letter.subject}</h1>
      <dl>
        <dt>${words.to}</dt>
        <dd>${letter.to}</dd>
        <dt>${words.from}</dt>
        <dd>${letter.from}</dd>
        <dt>${words.at}</dt>
        <dd>${time(letter.at, words)}</dd>
      </dl>
      <h2>${words.formatted}</h2>
      <iframe
        title="${words.formatted}: ${letter.subject}"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        src="/letters/${letter.id}/html"
      ></iframe>
      <h2>${words.plain}</h2>
      <pre tabindex="0">${linked(letter.text)}</pre>`,
  ]);
}

/** Where there is no letter. */
export function notFoundPage(locale) {
  const words = WORDS[locale];
  return frame(words.notFound, locale, '/', [
    html`<h1>${words.notFound}</h1>
      <p><a href="/?lang=${locale}">${words.back}</a></p>`,
  ]);
}

function frame(title, locale, path, parts) {
  const words = WORDS[locale];
  const other = locale === 'nl' ? 'en' : 'nl';
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Zicht op uitbuiting</title>
        <style>
          ${{ text: STYLE }}
        </style>
      </head>
      <body>
        <header>
          <strong>Zicht op uitbuiting</strong>
          <a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a>
        </header>
        <main>${parts}</main>
      </body>
    </html>`.text;
}

function linked(text) {
  return text
    .split(/(https?:\/\/[^\s<>]+)/)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));
}

function time(at, { locale }) {
  const shown = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(at);
  return html`<time datetime="${at.toISOString()}">${shown}</time>`;
}
