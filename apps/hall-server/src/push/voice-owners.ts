/** One voice per zone: the first screen there that can speak; when it leaves, the next one takes over. */
export class VoiceOwners<Screen> {
  readonly #screens = new Map<string, Screen[]>();
  readonly #tell: (screen: Screen, owner: boolean) => void;

  constructor(tell: (screen: Screen, owner: boolean) => void) {
    this.#tell = tell;
  }

  join(zoneId: string, screen: Screen): void {
    const screens = this.#screens.get(zoneId) ?? [];
    if (screens.includes(screen)) return;
    this.#screens.set(zoneId, [...screens, screen]);
    this.#tell(screen, screens.length === 0);
  }

  /** A screen that goes silent in one zone; it is told, and so is its heir. */
  leave(zoneId: string, screen: Screen): void {
    const screens = this.#screens.get(zoneId) ?? [];
    if (!screens.includes(screen)) return;
    const rest = screens.filter((other) => other !== screen);
    if (rest.length > 0) this.#screens.set(zoneId, rest);
    else this.#screens.delete(zoneId);
    this.#tell(screen, false);
    const heir = rest[0];
    if (screens[0] === screen && heir !== undefined) this.#tell(heir, true);
  }

  /** A screen that is gone from everywhere. */
  leaveAll(screen: Screen): void {
    for (const zoneId of [...this.#screens.keys()]) this.leave(zoneId, screen);
  }
}
