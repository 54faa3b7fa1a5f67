/** One style for all code; nobody discusses commas. */
export default {
  singleQuote: true,
  printWidth: 110,
  overrides: [{ files: '*.html', options: { parser: 'angular' } }],
};
