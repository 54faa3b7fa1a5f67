import { expect, type Locator, type Page } from '@playwright/test';

const LONGEST_WALK = 150;

/** Somebody without a mouse: walks with Tab, presses keys, and never loses focus on the way. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Walks forward to this element; says how many stops that took. @throws Error when it cannot be reached */
  async walkTo(target: Locator): Promise<number> {
    await expect(target).toBeVisible();
    for (let stops = 0; stops <= LONGEST_WALK; stops += 1) {
      if (await target.evaluate((one) => one === document.activeElement)) return stops;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not come to ${target.toString()}.`);
  }

  /** Walks to a link or button and presses Enter. */
  async follow(target: Locator): Promise<void> {
    await this.walkTo(target);
    await this.page.keyboard.press('Enter');
  }

  /** Opens the menu of a button and chooses with these keys, once it has focus. */
  async chooseFrom(button: Locator, ...keys: readonly string[]): Promise<void> {
    await this.follow(button);
    await expect(this.page.locator('[role=menu] :focus')).toBeVisible();
    await this.press(...keys, 'Enter');
  }

  /** Walks to a field and types. */
  async write(target: Locator, text: string): Promise<void> {
    await this.walkTo(target);
    await this.page.keyboard.type(text);
  }

  /** Walks to a group of radio buttons and moves to the one that is wanted. */
  async choose(group: Locator, wanted: Locator): Promise<void> {
    const radios = group.getByRole('radio');
    await this.walkToOneOf(radios);
    for (let step = 0; step < 12; step += 1) {
      if (await wanted.isChecked()) return;
      await this.page.keyboard.press(
        step === 0 && !(await radios.first().isChecked()) ? 'Space' : 'ArrowDown',
      );
    }
    await expect(wanted).toBeChecked();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Focus is on something, never lost to the body. */
  async hasFocus(): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement?.tagName ?? 'none'))
      .not.toMatch(/BODY|none/);
  }

  private async walkToOneOf(targets: Locator): Promise<void> {
    await expect(targets.first()).toBeVisible();
    for (let stops = 0; stops <= LONGEST_WALK; stops += 1) {
      const isThere = await targets.evaluateAll((all) => all.some((one) => one === document.activeElement));
      if (isThere) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not come to ${targets.toString()}.`);
  }
}
