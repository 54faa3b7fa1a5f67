import { TestBed } from '@angular/core/testing';
import { TEXTS } from '../../ui/language/texts';
import { LanguageStore } from './language.store';
import { provideLanguage } from './provide-language';

describe('the words of the interface', () => {
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideLanguage()] });
  });

  async function inLanguage(locale: 'nl' | 'en') {
    const store = TestBed.inject(LanguageStore);
    await store.use(locale);
    return { store, t: TestBed.inject(TEXTS) };
  }

  it('follow the language, with the page and the memory of the browser', async () => {
    const { store, t } = await inLanguage('nl');
    expect(t('shell.menu.start')).toBe('Start');
    expect(t('shell.signIn')).toBe('Inloggen');
    await store.use('en');
    expect([t('shell.signIn'), document.documentElement.lang, store.remembered()]).toEqual([
      'Sign in',
      'en',
      'en',
    ]);
  });

  it('stand where the names are, never twice, and an unknown key shows itself', async () => {
    const { t } = await inLanguage('nl');
    expect(t('ui.number.outside', { minimum: '{{maximum}}', maximum: 9 })).toBe(
      'Vul een getal in van {{maximum}} tot en met 9.',
    );
    expect([
      t('shell.nothing'),
      t.has('shell.nothing'),
      t.has('shell.menu'),
      t.has('constructor.name'),
    ]).toEqual(['shell.nothing', false, false, false]);
  });

  it('count with one and other, in the numbers of the language', async () => {
    const { t } = await inLanguage('nl');
    expect(t.count('ui.field.left', 1)).toBe('Nog 1 teken.');
    expect(t.count('ui.field.left', 1200)).toBe('Nog 1.200 tekens.');
  });

  it('come part by part, in each language that is chosen later too', async () => {
    const { store, t } = await inLanguage('nl');
    expect(t.has('platform.requests.heading') || t.has('start.begin')).toBe(false);
    await store.include(['start', 'evidence']);
    const key = 'evidence.column.title';
    const dutch = t(key);
    await store.use('en');
    expect(t.has(key)).toBe(true);
    expect(t(key)).not.toBe(dutch);
  });

  it('are those of the language that was asked last', async () => {
    const { store, t } = await inLanguage('nl');
    await Promise.all([store.use('en'), store.use('nl')]);
    expect([t.locale(), t('shell.signIn')]).toEqual(['nl', 'Inloggen']);
  });
});
