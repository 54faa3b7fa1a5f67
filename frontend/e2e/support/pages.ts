import { expect, type Locator, type Page } from '@playwright/test';
import type { Account } from './worlds/accounts';
import { wordsIn } from './words';

type Language = 'nl' | 'en';

/** What people see on the pages of the assessment, in their language. */
export class AssessmentPages {
  private readonly words: ReturnType<typeof wordsIn>;

  constructor(
    readonly page: Page,
    readonly language: Language = 'nl',
  ) {
    this.words = wordsIn(language);
  }

  /** The words of a key. */
  say(key: string, parameters: Readonly<Record<string, string | number>> = {}): string {
    return this.words(key, parameters);
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.say(key) });
  }

  link(key: string, parameters: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByRole('link', { name: this.say(key, parameters) });
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Where the answer is given. */
  get editor(): Locator {
    return this.page.locator('zou-answer-editor');
  }

  get explanation(): Locator {
    return this.page.locator('zou-explanation-section textarea');
  }

  /** Says that the server has it. */
  get saved(): Locator {
    return this.page.locator('.zou-save--saved');
  }

  /** Opens a question by its address. */
  async openQuestion(code: string, year = 2027): Promise<void> {
    await this.page.goto(`/zelfevaluatie/${year}/vraag/${code}`);
    await expect(this.heading).toBeVisible();
  }

  /** Waits until the browser has every file of the application: some 300, which Angular's worker asks one by one. */
  async keepsAll(): Promise<void> {
    const hasAll = () =>
      this.page.evaluate(async () => {
        const manifest = (await (await fetch('/ngsw.json')).json()) as { hashTable: object };
        const name = (await caches.keys()).find((one) => one.endsWith(':assets:application:cache'));
        const kept = name === undefined ? [] : await (await caches.open(name)).keys();
        const isAtWork = navigator.serviceWorker.controller !== null;
        return isAtWork && kept.length === Object.keys(manifest.hashTable).length;
      });
    await expect.poll(hasAll, { timeout: 90_000 }).toBe(true);
  }

  /** Waits until the browser keeps this question for a start without a network. */
  async keepsQuestion(code: string): Promise<void> {
    const opened = () =>
      this.page.evaluate(async () => {
        // Opening what is not there would make it, without its stores.
        if (!(await indexedDB.databases()).some(({ name }) => name === 'zou-offline')) return [];
        const ready = <Result>(request: IDBRequest<Result>): Promise<Result> =>
          new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
        const database = await ready(indexedDB.open('zou-offline'));
        const copies = await ready(database.transaction('copies').objectStore('copies').getAll());
        database.close();
        return copies.flatMap(({ value }: { value: { opened?: string[] } }) => value.opened ?? []);
      });
    await expect.poll(opened).toContain(code);
  }

  /** Signs in on the page in view. */
  async signIn({ email, password }: Account): Promise<void> {
    await this.page.getByLabel(this.say('identity.signIn.email')).fill(email);
    await this.page.getByLabel(this.say('identity.signIn.password')).fill(password);
    await this.page.locator('zou-sign-in-form button[type=submit]').click();
  }
}
