import type { QueryOutput } from '@yichuang/contract';
import { type HallConfiguration, type HallEvent, type HallRecord, settingsOf, UPCASTS } from '@yichuang/hall';
import { canonicalJson, createUpcaster, openReader } from '@yichuang/journal';

type Change = QueryOutput<'settingsHistory'>['changes'][number];

const CHANGES_SHOWN = 100;

interface NoticeWords {
  readonly zh: string;
  readonly en: string;
}

/** Who changed which settings and notices and when, from the log; reads on from where it was the last time. */
export class SettingsHistory {
  readonly #journalPath: string;
  #changes: Change[] = [];
  #configuration: HallConfiguration | undefined;
  readonly #notices = new Map<string, NoticeWords>();
  #readVersion = 0;

  constructor(journalPath: string) {
    this.#journalPath = journalPath;
  }

  /** Newest first; the first configuration of a hall is no change. */
  changes(): readonly Change[] {
    for (const { version, at, actor, body } of this.#newRecords()) {
      this.#readVersion = version;
      const ofNotice = this.#noticeChange(body);
      if (ofNotice !== undefined) this.#keep({ at, by: actor.ref, sections: [ofNotice] });
      if (body.kind !== 'HallConfigured') continue;
      const before = this.#configuration;
      this.#configuration = body.configuration;
      if (before === undefined) continue;
      this.#keep({ at, by: actor.ref, sections: sectionsChanged(before, body.configuration) });
    }
    return this.#changes;
  }

  #keep(change: Change): void {
    this.#changes = [change, ...this.#changes].slice(0, CHANGES_SHOWN);
  }

  #noticeChange(body: HallEvent): Change['sections'][number] | undefined {
    if (body.kind === 'NoticePosted') {
      const { noticeId, zh, en } = body.notice;
      this.#notices.set(noticeId, { zh, en });
      return { section: 'notices', before: null, after: { zh, en } };
    }
    if (body.kind !== 'NoticeWithdrawn') return undefined;
    return { section: 'notices', before: this.#notices.get(body.noticeId) ?? null, after: null };
  }

  #newRecords(): HallRecord[] {
    const reader = openReader<HallEvent>(this.#journalPath, { upcast: createUpcaster(UPCASTS) });
    try {
      return reader.readStream('registry', this.#readVersion + 1);
    } finally {
      reader.close();
    }
  }
}

function sectionsChanged(before: HallConfiguration, after: HallConfiguration): Change['sections'] {
  const [old, present] = [settingsOf(before), settingsOf(after)];
  return (Object.keys(present) as (keyof typeof present)[])
    .filter((section) => canonicalJson(old[section]) !== canonicalJson(present[section]))
    .map((section) => ({ section, before: old[section], after: present[section] }));
}
