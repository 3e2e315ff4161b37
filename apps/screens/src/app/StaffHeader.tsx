import type { StaffSession } from '@yichuang/contract';
import { type Texts, useName, useTexts } from '@yichuang/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { useConnectionStatus, useHall, useHallNow } from './hall-context.tsx';
import { timeOfDay } from './staff-durations.ts';
import './staff-header.css';

const TEXTS = {
  online: { zh: '已连接', en: 'Connected' },
  connecting: { zh: '正在连接', en: 'Connecting' },
  offline: { zh: '已断开', en: 'Cut off' },
  offlineSince: {
    zh: '与大厅服务器的连接已断开，{time} 起，已 {minutes}。页面上是断开前的情况；接通后自动恢复，不用刷新。',
    en: 'Cut off from the hall server since {time}, for {minutes}. You see the last known state; it comes back by itself.',
  },
  seconds: { zh: '{count} 秒', en: '{count} s' },
  minutes: { zh: '{count} 分钟', en: '{count} min' },
  staffCode: { zh: '工号 {code}', en: 'Staff no. {code}' },
} as const satisfies Texts;

interface StaffHeaderProps {
  readonly title: string;
  readonly session: StaffSession;
  /** Stands in the middle, e.g. the window. */
  readonly children?: ReactNode;
  /** Stands at the right end, e.g. help. */
  readonly acts?: ReactNode;
}

/** The head of a staff page: hall, page, clock, line, person. */
export function StaffHeader({ title, session, children, acts }: StaffHeaderProps) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  const status = useConnectionStatus();
  const now = useHallNow();
  const line = status.kind === 'online' ? 'online' : status.kind === 'connecting' ? 'connecting' : 'offline';
  return (
    <header className="staff-header">
      <div className="staff-header-place">
        <h1>{title}</h1>
        <p>{name(catalogue.hall)}</p>
      </div>
      <div className="staff-header-middle">{children}</div>
      <div className="staff-header-person">
        <strong>{session.displayName}</strong>
        <span>{text('staffCode', { code: session.staffId })}</span>
      </div>
      <div className="staff-header-clock">
        <time>{timeOfDay(now, catalogue.hall.timeZone, true)}</time>
        <span className={`staff-header-line staff-header-line-${line}`}>{text(line)}</span>
      </div>
      {acts}
    </header>
  );
}

/** Says since when the line is down; nothing while it is up. It takes its place above the work, it covers nothing. */
export function OfflineBanner() {
  const text = useTexts(TEXTS);
  const { catalogue, connection } = useHall();
  const status = useConnectionStatus();
  const [, setTick] = useState(0);
  useEffect(() => {
    if (status.kind !== 'offline') return;
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, [status.kind]);
  if (status.kind !== 'offline') return null;
  // `since` is the device's clock; what people read is the hall's.
  const goneMs = Math.max(0, Date.now() - status.since);
  const since = connection.hallNow() - goneMs;
  const seconds = Math.floor(goneMs / 1000);
  return (
    <p className="staff-offline" role="alert">
      {text('offlineSince', {
        time: timeOfDay(since, catalogue.hall.timeZone, true),
        minutes:
          seconds < 60 ? text('seconds', { count: seconds }) : text('minutes', { count: Math.floor(seconds / 60) }),
      })}
    </p>
  );
}
