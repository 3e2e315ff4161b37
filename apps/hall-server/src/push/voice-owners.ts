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

  leave(screen: Screen): void {
    for (const [zoneId, screens] of this.#screens) {
      if (!screens.includes(screen)) continue;
      const rest = screens.filter((other) => other !== screen);
      this.#screens.set(zoneId, rest);
      const heir = rest[0];
      if (screens[0] === screen && heir !== undefined) this.#tell(heir, true);
    }
  }
}
