/** A formatter of `Intl`: a class that is made for a language with settings of its own. */
type Kind<Formatter, Options> = new (tag: string, options?: Options) => Formatter;

const made = new Map<string, unknown>();

/** The formatter of this language and these settings. Making one takes many times longer than using it: each once. */
export function madeOnce<Formatter, Options>(
  Formatter: Kind<Formatter, Options>,
  tag: string,
  options?: Options,
): Formatter {
  const key = `${Formatter.name} ${tag} ${JSON.stringify(options)}`;
  const known = (made.get(key) as Formatter | undefined) ?? new Formatter(tag, options);
  made.set(key, known);
  return known;
}
