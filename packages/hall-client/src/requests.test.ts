import { problemOf } from '@yichuang/contract';
import { afterEach, expect, test, vi } from 'vitest';
import {
  fetchCatalogue,
  fetchSetUp,
  login,
  openPhoneSession,
  openVisitorSession,
  pairDevice,
  postSetUp,
} from './requests.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Answers every request alike; what was asked. */
function stubHall(answer: () => Response | Promise<Response>) {
  const asked: { url: string; method: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: { method?: string; body?: string } = {}) => {
    asked.push({
      url,
      method: init.method ?? 'GET',
      body: init.body === undefined ? undefined : JSON.parse(init.body),
    });
    return answer();
  });
  return asked;
}

test('each request goes to its own place with its own body', async () => {
  const asked = stubHall(() => Response.json({ ok: 1 }));
  await fetchCatalogue('http://hall');
  await login('http://hall', { login: 'a', password: 'b' });
  await pairDevice('http://hall', { code: '12345678', role: 'kiosk' });
  await openPhoneSession('http://hall', 't~s');
  await openVisitorSession('http://hall');
  await fetchSetUp('http://hall');
  const setUp = { code: '123456' } as Parameters<typeof postSetUp>[1];
  await postSetUp('http://hall', setUp);
  expect(asked).toEqual([
    { url: 'http://hall/api/catalogue', method: 'GET', body: undefined },
    { url: 'http://hall/api/sessions', method: 'POST', body: { login: 'a', password: 'b' } },
    { url: 'http://hall/api/devices', method: 'POST', body: { code: '12345678', role: 'kiosk' } },
    { url: 'http://hall/api/phone-sessions', method: 'POST', body: { token: 't~s' } },
    { url: 'http://hall/api/visitor-sessions', method: 'POST', body: {} },
    { url: 'http://hall/api/set-up', method: 'GET', body: undefined },
    { url: 'http://hall/api/set-up', method: 'POST', body: { code: '123456' } },
  ]);
});

test('an answer is its value, a refusal its problem', async () => {
  stubHall(() => Response.json({ version: 'v1' }));
  expect(await fetchCatalogue('')).toEqual({ ok: true, value: { version: 'v1' } });
  stubHall(() => Response.json(problemOf('wrongCredentials'), { status: 401 }));
  const refused = await login('', { login: 'a', password: 'b' });
  expect(refused).toEqual({ ok: false, problem: problemOf('wrongCredentials') });
});

test('a broken line and a page of some proxy in between are the problem unavailable', async () => {
  stubHall(() => Promise.reject(new TypeError('no line')));
  expect(await fetchCatalogue('')).toEqual({ ok: false, problem: problemOf('unavailable') });
  stubHall(() => new Response('<html>Bad gateway</html>', { status: 502 }));
  expect(await fetchCatalogue('')).toEqual({ ok: false, problem: problemOf('unavailable') });
});
