import type { ManagerView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useCommand, useConnectionStatus, useHall } from '../../app/hall-context.tsx';
import { timeOfDay } from '../../app/staff-durations.ts';
import { FaultProvider, SelectField, TextField } from '../form/Fields.tsx';
import { Key, SureKey } from '../form/Key.tsx';
import { useHallNames } from '../manager-names.tsx';
import { PanelProblem } from '../panel/Panel.tsx';
import './day.css';
import { TEXTS } from './texts.ts';

const MINUTE_MS = 60_000;
const EMPTY = { zh: '', en: '', zoneId: '', until: '' };
const KEPT = 'yichuang.manager.notice';

type NoticeDraft = typeof EMPTY;

function keptDraft(): NoticeDraft {
  try {
    return { ...EMPTY, ...(JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as Partial<NoticeDraft>) };
  } catch {
    return EMPTY;
  }
}

/** What everybody in the hall is told: what stands there now, and a new one. */
export function NoticesPart({ view }: { readonly view: ManagerView }) {
  const text = useTexts(TEXTS);
  return (
    <section className="day-card day-scroll" aria-label={text('notices')}>
      {view.notices.length === 0 && <p className="day-hint">{text('noNotices')}</p>}
      <ul className="day-list">
        {view.notices.map((notice) => (
          <NoticeRow key={notice.noticeId} notice={notice} />
        ))}
      </ul>
      <PostNotice closesAt={view.closesAt} />
    </section>
  );
}

function NoticeRow({ notice }: { readonly notice: ManagerView['notices'][number] }) {
  const text = useTexts(TEXTS);
  const names = useHallNames();
  const { catalogue } = useHall();
  const status = useConnectionStatus();
  const { send, busy, problem } = useCommand('withdrawNotice');
  function clock(at: number): string {
    return timeOfDay(at, catalogue.hall.timeZone);
  }
  return (
    <li className="day-notice">
      <p lang="zh-CN">{notice.zh}</p>
      {notice.en !== '' && <p lang="en">{notice.en}</p>}
      <span>
        {notice.zoneId === null
          ? text('wholeHall')
          : text('zoneName', { zone: notice.zoneId, name: names.zone(notice.zoneId) })}
        {' · '}
        {text('postedAt', { time: clock(notice.postedAt) })}
        {' · '}
        {notice.until === null ? text('untilWithdrawn') : text('shownUntil', { time: clock(notice.until) })}
      </span>
      <PanelProblem problem={problem} />
      <SureKey
        isSmall
        sure={text('withdrawSure')}
        label={`${text('withdraw')} ${notice.zh}`}
        isDisabled={busy || status.kind !== 'online'}
        onPress={() => send({ noticeId: notice.noticeId })}
      >
        {text('withdraw')}
      </SureKey>
    </li>
  );
}

function PostNotice({ closesAt }: { readonly closesAt: number | null }) {
  const text = useTexts(TEXTS);
  const names = useHallNames();
  const { catalogue, connection } = useHall();
  const status = useConnectionStatus();
  const { send, busy, problem } = useCommand('postNotice');
  const [draft, setDraft] = useState(keptDraft);
  const [isMissing, setMissing] = useState(false);

  function change(part: Partial<NoticeDraft>): void {
    const next = { ...draft, ...part };
    setDraft(next);
    setMissing(false);
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(next));
    } catch {
      // Kept on the page at least.
    }
  }

  function untilOf(choice: string): number | undefined {
    if (choice === 'close') return closesAt ?? undefined;
    return choice === '' ? undefined : Math.round(connection.hallNow()) + Number(choice) * MINUTE_MS;
  }

  async function post(): Promise<void> {
    if (draft.zh.trim() === '') {
      setMissing(true);
      return;
    }
    const until = untilOf(draft.until);
    const result = await send({
      zh: draft.zh.trim(),
      en: draft.en.trim(),
      ...(draft.zoneId === '' ? {} : { zoneId: draft.zoneId }),
      ...(until === undefined ? {} : { until }),
    });
    if (result?.ok === true) change(EMPTY);
  }

  return (
    <FaultProvider faults={new Map(isMissing ? [['notice.zh', text('noticeEmpty')]] : [])}>
      <div className="day-form">
        <h3>{text('postTitle')}</h3>
        <p className="day-hint">{text('postHint')}</p>
        <TextField
          path="notice.zh"
          label={text('textZh')}
          width="long"
          maxLength={80}
          placeholder={text('textExample')}
          value={draft.zh}
          onChange={(zh) => change({ zh })}
        />
        <TextField
          path="notice.en"
          label={text('textEn')}
          width="long"
          maxLength={160}
          value={draft.en}
          onChange={(en) => change({ en })}
        />
        <SelectField
          path="notice.zoneId"
          label={text('zone')}
          value={draft.zoneId}
          options={[
            ['', text('wholeHall')],
            ...catalogue.zones.map(
              ({ zoneId }) => [zoneId, text('zoneName', { zone: zoneId, name: names.zone(zoneId) })] as const,
            ),
          ]}
          onChange={(zoneId) => change({ zoneId })}
        />
        <SelectField
          path="notice.until"
          label={text('until')}
          value={draft.until}
          options={[
            ['', text('untilWithdrawn')],
            ['30', text('until_30')],
            ['60', text('until_60')],
            ['120', text('until_120')],
            ...(closesAt === null ? [] : ([['close', text('untilClose')]] as const)),
          ]}
          onChange={(until) => change({ until })}
        />
        <PanelProblem problem={problem} />
        <Key tone="main" isDisabled={busy || status.kind !== 'online'} onPress={post}>
          {text('post')}
        </Key>
      </div>
    </FaultProvider>
  );
}
