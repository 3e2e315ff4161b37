import { useEffect, useRef, useState } from 'react';
import { useAnnouncements, useConnectionStatus, useHall, useVoiceOwner } from '../app/hall-context.tsx';
import { type HallSound, openHallSound } from './hall-sound.ts';
import { speakLocally } from './local-voice.ts';
import { sentencesOf } from './speech-text.ts';
import { createVoiceQueue, type VoiceCall } from './voice-queue.ts';

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
    const opened = openHallSound(setAllowed);
    setSound(opened);
    setAllowed(opened.running);
    const allow = () => opened.allow();
    addEventListener('pointerdown', allow);
    addEventListener('keydown', allow);
    return () => {
      removeEventListener('pointerdown', allow);
      removeEventListener('keydown', allow);
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
}: {
  readonly zoneId: string;
  readonly english: boolean;
  readonly page: PageSound;
}): void {
  const { connection } = useHall();
  const owner = useVoiceOwner();
  const online = useConnectionStatus().kind === 'online';
  const speaking = owner && online && page.allowed;
  const sound = useRef(page.sound);
  sound.current = page.sound;

  const [queue] = useState(() =>
    createVoiceQueue({
      now: () => performance.now(),
      async play(call: VoiceCall) {
        await sound.current?.chime();
        for (const sentence of call.sentences) await speakLocally(sentence);
      },
    }),
  );

  useEffect(() => {
    if (!speaking) queue.clear();
  }, [speaking, queue]);

  useAnnouncements((announcement) => {
    if (!speaking || announcement.zoneId !== zoneId) return;
    const ageMs = Math.max(0, connection.hallNow() - announcement.at);
    const { announcementId, ticketId, speech } = announcement;
    queue.add({ announcementId, ticketId, sentences: sentencesOf(speech, english) }, ageMs);
  });
}
