import type { Page } from 'playwright-core';

/** Presses a key of the desk on the keyboard once the act of this name is lit; `times` for acts that ask twice. */
export async function pressAct(page: Page, name: string, key: string, times = 1): Promise<void> {
  await page.getByRole('button', { name, exact: true }).and(page.locator(':enabled')).first().waitFor();
  for (let count = 0; count < times; count += 1) await page.keyboard.press(key);
}

/** In the dialog: chooses the row with these words by the digit that stands on it. */
export async function choose(page: Page, words: string | RegExp): Promise<void> {
  const row = page.getByRole('dialog').locator('.desk-choice-row:enabled').filter({ hasText: words }).first();
  await row.waitFor();
  await page.keyboard.press((await row.locator('kbd').first().textContent()) ?? '');
}

/** In the dialog: moves a row of options with its arrow until this one is chosen. */
export async function moveTo(page: Page, arrow: 'ArrowRight' | 'ArrowDown', option: string): Promise<void> {
  const wanted = page.getByRole('dialog').getByRole('button', { name: option, exact: true });
  await wanted.waitFor();
  for (let count = 0; count < 10 && (await wanted.getAttribute('aria-pressed')) !== 'true'; count += 1)
    await page.keyboard.press(arrow);
}
