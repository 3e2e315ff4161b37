import type { ViewMessage } from '@yichuang/contract';
import { useLayoutEffect, useRef, useState } from 'react';
import { useAnnouncements } from '../app/hall-context.tsx';
import { NO_CALLS, noteAnnouncement, noteView, type ShownCall, shownCalls } from './board-calls.ts';

/** The calls of a zone as its board shows them now, newest first; to be asked again each second, since what is new grows old. */
export function useBoardCalls(zoneId: string, message: ViewMessage<'board'> | null): readonly ShownCall[] {
  const [memory, setMemory] = useState(NO_CALLS);
  const hasOpened = useRef(false);
  useLayoutEffect(() => {
    if (message === null) return;
    const seenAt = hasOpened.current ? performance.now() : Number.NEGATIVE_INFINITY;
    hasOpened.current = true;
    setMemory((before) => noteView(before, message.view, seenAt));
  }, [message]);
  useAnnouncements((announcement) => {
    if (announcement.zoneId !== zoneId) return;
    setMemory((before) => noteAnnouncement(before, announcement, performance.now()));
  });
  return message === null ? [] : shownCalls(memory, message.view, message.at, performance.now());
}
