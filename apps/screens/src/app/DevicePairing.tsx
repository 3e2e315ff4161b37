import type { DeviceSession, Problem } from '@yichuang/contract';
import { pairDevice } from '@yichuang/hall-client';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { DeviceCodeKeys } from './DeviceCodeKeys.tsx';
import { useDeviceCatalogue } from './device-catalogue.ts';
import './device-gate.css';
import type { DeviceNeed } from './device-place.ts';
import { TEXTS } from './device-texts.ts';

const CODE_LENGTH = { least: 6, most: 16 } as const;
const RETRY_MS = 2000;

/** The calm page before the first use: where does this screen stand, and the code that lets it in. */
export function DevicePairing({
  role,
  needs,
  knownPlace,
  knownCode,
  onPaired,
}: {
  readonly role: DeviceSession['role'];
  readonly needs: DeviceNeed;
  readonly knownPlace: string | null;
  readonly knownCode: string | null;
  readonly onPaired: (session: DeviceSession, place: string | null) => void;
}) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const name = useName();
  const { catalogue, failed } = useDeviceCatalogue(0);
  const [code, setCode] = useState(knownCode ?? '');
  const [place, setPlace] = useState(knownPlace);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const paired = useRef(onPaired);
  paired.current = onPaired;
  const placeMissing = needs !== 'none' && place === null;

  async function pair(): Promise<Problem | null> {
    setBusy(true);
    setProblem(null);
    const result = await pairDevice(location.origin, {
      code,
      role,
      ...(needs === 'zone' && place !== null ? { zoneId: place } : {}),
      ...(needs === 'window' && place !== null ? { windowId: place } : {}),
    });
    setBusy(false);
    if (result.ok) paired.current(result.value, place);
    else setProblem(result.problem);
    return result.ok ? null : result.problem;
  }

  // A link with code and place needs nobody: it pairs by itself, and waits for a server that is still starting.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the address brought
  useEffect(() => {
    if (knownCode === null || placeMissing) return;
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function pairUntilAnswered(): Promise<void> {
      const refused = await pair();
      if (!ended && refused?.code === 'unavailable') timer = setTimeout(() => void pairUntilAnswered(), RETRY_MS);
    }
    void pairUntilAnswered();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!busy && !placeMissing && code.length >= CODE_LENGTH.least) void pair();
  }

  const places =
    needs === 'zone'
      ? (catalogue?.zones ?? []).map((zone) => ({ id: zone.zoneId, label: `${zone.zoneId} ${name(zone)}` }))
      : (catalogue?.windows ?? []).map((entry) => ({
          id: entry.windowId,
          label: text('windowName', { label: entry.label }),
        }));

  return (
    <main className="device-pairing">
      <form className={`device-pairing-form device-pairing-${needs}`} onSubmit={submit}>
        <div className="device-pairing-where">
          <h1>{text('title')}</h1>
          <p className="device-pairing-explain">{text('explain')}</p>
          {needs === 'none' ? null : (
            <fieldset className={`device-places device-places-${needs}`}>
              <legend>{text(needs)}</legend>
              {places.map((entry) => (
                <label key={entry.id} className="device-place">
                  <input type="radio" name="place" checked={place === entry.id} onChange={() => setPlace(entry.id)} />
                  <span>{entry.label}</span>
                </label>
              ))}
            </fieldset>
          )}
          {catalogue === null && failed ? <p role="status">{text('waitingForHall')}</p> : null}
        </div>
        <div className="device-pairing-code">
          <label className="device-code">
            <span>{text('code')}</span>
            <input
              value={code}
              onChange={(event) => setCode(event.target.value.trim().slice(0, CODE_LENGTH.most))}
              autoComplete="off"
              spellCheck={false}
            />
          </label>
          <DeviceCodeKeys
            onKey={(key) => setCode((before) => (before + key).slice(0, CODE_LENGTH.most))}
            onErase={() => setCode((before) => before.slice(0, -1))}
          />
          <p className="device-pairing-problem" role="alert">
            {problem === null ? '' : problem[language]}
          </p>
          <button
            type="submit"
            className="device-pair"
            disabled={busy || placeMissing || code.length < CODE_LENGTH.least}
          >
            {busy ? text('pairing') : text('pair')}
          </button>
        </div>
      </form>
    </main>
  );
}
