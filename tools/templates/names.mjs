import { ClearError } from '../lib/clear-error.mjs';

const FORBIDDEN = /(^|-)(helpers?|utils?|common|manager|misc|stuff|v\d+)(-|$)/;

/** A name in kebab-case in all the forms that code needs. */
export function formsOf(name, kind) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name ?? '')) {
    throw new ClearError(
      `"${name ?? ''}" is no name for a ${kind}.`,
      'Use lower case with hyphens, such as sign-off-assessment.',
    );
  }
  if (FORBIDDEN.test(name)) {
    throw new ClearError(
      `"${name}" says nothing about what it is for.`,
      'Name it after the one thing that it does or holds.',
    );
  }
  const words = name.split('-');
  const pascal = words.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  return { kebab: name, pascal, camel: pascal[0].toLowerCase() + pascal.slice(1), words: words.join(' ') };
}
