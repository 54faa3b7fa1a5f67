/** Texts by name, with texts or more of them below. */
export interface TextTree {
  readonly [name: string]: string | TextTree;
}

/** The text at the end of a path such as `shell.menu.start`; undefined where there is none. */
export function findText(tree: TextTree, key: string): string | undefined {
  let found: string | TextTree | undefined = tree;
  for (const name of key.split('.')) {
    if (found === undefined || typeof found === 'string' || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return typeof found === 'string' ? found : undefined;
}

/** The text with its parameters in the places of `{{name}}`; what a parameter holds is not read again. */
export function fillIn(text: string, parameters: Readonly<Record<string, string | number>>): string {
  return text.replace(/{{\s*(\w+)\s*}}/g, (_, name: string) => String(parameters[name] ?? ''));
}
