import type { BoardView, CallEntry, SpeechToken, ViewMessage } from '@yichuang/contract';
import { useEffect, useRef, useState } from 'react';
import { useAnnouncements, useConnectionStatus, useHall, useVoiceOwner } from '../app/hall-context.tsx';
import { callsOf, takenBack } from './board-calls.ts';
import { type HallSound, openHallSound } from './hall-sound.ts';
import { silenceLocalVoice, speakLocally } from './local-voice.ts';
import { sentencesOf, speechOf } from './speech-text.ts';
import { findUnsaid, keepUnsaid } from './unsaid-calls.ts';
import { createVoiceQueue, type VoiceQueue } from './voice-queue.ts';

/** With so many calls behind it, a call is said in Chinese only: the last of them must not wait for minutes. */
const LONG_LINE = 3;
const IDS_KNOWN = 500;

/** The sound of a page; `allowed` once the browser lets it sound. */
export interface PageSound {
  readonly sound: HallSound | null;
  readonly allowed: boolean;
}

/** Opens the sound of the page when it is wanted, and again at any touch until the browser allows it. */
export function usePageSound(wanted: boolean): PageSound {
  const [sound, setSound] = useState<HallSound | null>(null);
  const [allowed, setAllowed] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    // What the page before a reload was saying would mix with the first call of this one.
    silenceLocalVoice();
    const opened = openHallSound(setAllowed);
    setSound(opened);
    setAllowed(opened.running);
    const allow = () => opened.allow();
    addEventListener('pointerdown', allow);
    addEventListener('keydown', allow);
    addEventListener('pagehide', silenceLocalVoice);
    return () => {
      removeEventListener('pointerdown', allow);
      removeEventListener('keydown', allow);
      removeEventListener('pagehide', silenceLocalVoice);
      silenceLocalVoice();
      opened.close();
      setSound(null);
      setAllowed(false);
    };
  }, [wanted]);
  return { sound, allowed };
}

/** Speaks the calls of a zone, one after another, while this page is the zone's one voice. */
export function useHallVoice({
  zoneId,
  english,
  page,
  message,
}: {
  readonly zoneId: string;
  readonly english: boolean;
  readonly page: PageSound;
  readonly message: ViewMessage<'board'> | null;
}): void {
  const { connection } = useHall();
  const owner = useVoiceOwner();
  const online = useConnectionStatus().kind === 'online';
  const speaking = owner && page.allowed;
  const sound = useRef(page.sound);
  sound.current = page.sound;
  const [{ queue, left }] = useState(() => ({ queue: openQueue(zoneId, sound), left: unsaidOf(zoneId) }));
  const known = useRef<Set<string> | null>(null);
  const before = useRef<BoardView | null>(null);
  const wasSpeaking = useRef(false);

  function offer(call: CallEntry, speech: readonly SpeechToken[], isOld = false): void {
    known.current ??= new Set();
    if (known.current.has(call.announcementId)) return;
    known.current.add(call.announcementId);
    if (known.current.size > IDS_KNOWN) known.current.delete(known.current.values().next().value as string);
    if (isOld || !speaking) return;
    const { announcementId, number, windowLabel, callCount } = call;
    const ageMs = Math.max(0, connection.hallNow() - call.at);
    queue.add(
      { announcementId, number, windowLabel, again: callCount > 1, sentences: sentencesOf(speech, english) },
      ageMs,
    );
  }

  // A line that is down for a moment only holds the calls; another voice in the zone makes them its own business.
  useEffect(() => queue.hold(!online), [online, queue]);

  const hasView = message !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was left is taken up when this page begins to speak, once
  useEffect(() => {
    if (wasSpeaking.current && !speaking) queue.clear();
    wasSpeaking.current = speaking;
    if (!speaking || message === null) return;
    const wanted = new Set(callsOf(message.view).map(({ number }) => number));
    for (const { call, ageMs } of left.splice(0)) if (wanted.has(call.number)) queue.add(call, ageMs);
  }, [speaking, hasView]);

  useAnnouncements((announcement) => {
    if (announcement.zoneId === zoneId) offer(announcement, announcement.speech);
  });

  // Calls made while the line was down come with the view only.
  // biome-ignore lint/correctness/useExhaustiveDependencies: one offer per view
  useEffect(() => {
    if (message === null) return;
    const { view } = message;
    if (before.current !== null) for (const number of takenBack(before.current, view)) queue.drop(number);
    const isFirst = before.current === null;
    before.current = view;
    for (const call of callsOf(view).reverse()) offer(call, speechOf(call), isFirst);
  }, [message]);
}

function openQueue(zoneId: string, sound: { readonly current: HallSound | null }): VoiceQueue {
  let isLeaving = false;
  const queue = createVoiceQueue({
    now: () => performance.now(),
    onChange() {
      if (!isLeaving) keepUnsaid(sessionStorage, zoneId, queue.unsaid(), Date.now());
    },
    async play(call, behind) {
      await sound.current?.chime();
      const sentences = behind >= LONG_LINE ? call.sentences.slice(0, 1) : call.sentences;
      for (const sentence of sentences) await speakLocally(sentence);
    },
  });
  // A page that goes cuts its sentence: that call counts as unsaid, and none is begun any more.
  addEventListener('pagehide', () => {
    isLeaving = true;
    queue.hold(true);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    isLeaving = false;
    queue.hold(false);
  });
  return queue;
}

function unsaidOf(zoneId: string) {
  return findUnsaid(sessionStorage, zoneId, Date.now());
}
