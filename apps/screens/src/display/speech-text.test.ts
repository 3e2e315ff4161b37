import type { SpeechToken } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { sentencesOf, speechOf, speechText } from './speech-text.ts';

function call(number: string, label: string, again = false): SpeechToken[] {
  return [
    ...(again ? [{ kind: 'phrase', code: 'again' } as const] : []),
    { kind: 'phrase', code: 'please' },
    { kind: 'number', value: number },
    { kind: 'phrase', code: 'toWindow' },
    { kind: 'window', label },
  ];
}

test('a call is said with its digits one by one', () => {
  expect(speechText(call('A001', '3'), 'zh')).toBe('请 A 零 零 一 号 到 三号窗口');
  expect(speechText(call('B1207', '3'), 'zh')).toBe('请 B 一 二 零 七 号 到 三号窗口');
});

test.each([
  ['2', '二号窗口'],
  ['10', '十号窗口'],
  ['11', '十一号窗口'],
  ['20', '二十号窗口'],
  ['37', '三十七号窗口'],
  ['03', '03号窗口'],
  ['105', '105号窗口'],
  ['出件1', '出件1号窗口'],
])('window %s is said as %s', (label, said) => {
  expect(speechText(call('A001', label), 'zh')).toBe(`请 A 零 零 一 号 到 ${said}`);
});

test('a recall says that it is one', () => {
  expect(speechText(call('A001', '3', true), 'zh')).toBe('再次呼叫, 请 A 零 零 一 号 到 三号窗口');
  expect(speechText(call('A001', '3', true), 'en')).toBe(
    'Calling again. Ticket A zero zero one, please go to window 3',
  );
});

test('English comes after Chinese, only where it is asked for', () => {
  expect(sentencesOf(call('A001', '12'), false).map((sentence) => sentence.language)).toEqual(['zh']);
  expect(sentencesOf(call('A001', '12'), true)).toEqual([
    { language: 'zh', text: '请 A 零 零 一 号 到 十二号窗口' },
    { language: 'en', text: 'Ticket A zero zero one, please go to window 12' },
  ]);
});

test('a call known by the view alone is said like an announced one', () => {
  const entry = { announcementId: 'c', number: 'A001', windowId: 'w03', windowLabel: '3', zoneId: 'A', at: 0 };
  expect(speechOf({ ...entry, callCount: 1 })).toEqual(call('A001', '3'));
  expect(speechOf({ ...entry, callCount: 2 })).toEqual(call('A001', '3', true));
});
