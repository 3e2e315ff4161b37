import type { Page, WebSocketRoute } from 'playwright-core';

/** The live line of a page, in the test's hands. */
export interface BreakableLine {
  /** From now on the hall takes the call and says nothing yet. */
  silence(): void;
  /** Open lines break, and new ones stay silent. */
  cut(): Promise<void>;
  /** All that the hall has said meanwhile arrives, and what it says from now on. */
  mend(): void;
}

/** Takes hold of the lines that a page opens from now on; reload it to get hold of the one that it has. */
export async function holdLine(page: Page): Promise<BreakableLine> {
  let isSilent = false;
  const open = new Set<WebSocketRoute>();
  const withheld: (() => void)[] = [];
  await page.routeWebSocket(/socket\.io/, (line) => {
    const hall = line.connectToServer();
    hall.onMessage((message) => {
      if (isSilent) withheld.push(() => line.send(message));
      else line.send(message);
    });
    open.add(line).add(hall);
  });
  return {
    silence() {
      isSilent = true;
    },
    async cut() {
      isSilent = true;
      const lines = [...open];
      open.clear();
      await Promise.all(lines.map((line) => line.close()));
    },
    mend() {
      isSilent = false;
      for (const send of withheld.splice(0)) send();
    },
  };
}
