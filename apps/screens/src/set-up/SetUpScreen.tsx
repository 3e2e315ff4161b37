import type { SetUpState } from '@yichuang/contract';
import { fetchSetUp, postSetUp } from '@yichuang/hall-client';
import { useEffect, useState } from 'react';
import { SetUpMessage } from './SetUpMessage.tsx';
import { SetUpPage } from './SetUpPage.tsx';

const RETRY_MS = 2000;

/** `/set-up`: makes an empty hall a real one; public, and of use once only. */
export function SetUpScreen() {
  const [state, setState] = useState<SetUpState | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    async function load(): Promise<void> {
      const result = await fetchSetUp(location.origin);
      if (isGone) return;
      if (result.ok) setState(result.value);
      else {
        setFailed(true);
        timer = setTimeout(load, RETRY_MS);
      }
    }
    void load();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, []);
  if (state === null) return <SetUpMessage kind={hasFailed ? 'failed' : 'loading'} />;
  if (!state.needed) return <SetUpMessage kind="notNeeded" />;
  return <SetUpPage state={state} send={(input) => postSetUp(location.origin, input)} />;
}
