import { expect, test } from 'vitest';
import { findLocalVoice, type VoiceOffer } from './local-voice.ts';

const HUIHUI: VoiceOffer = { name: 'Microsoft Huihui', lang: 'zh-CN', localService: true };
const CLOUD: VoiceOffer = { name: 'Online 普通话', lang: 'zh-CN', localService: false };
const LATIN: VoiceOffer = { name: 'Chinese (Mandarin, latin as English)', lang: 'cmn', localService: true };
const PINYIN: VoiceOffer = { name: 'Chinese (Mandarin)', lang: 'cmn', localService: true };
const CANTONESE: VoiceOffer = { name: 'Tracy', lang: 'zh-HK', localService: true };
const ZIRA: VoiceOffer = { name: 'Microsoft Zira', lang: 'en_US', localService: true };

test('a Mandarin voice of this computer is taken, never one of the internet', () => {
  expect(findLocalVoice([CLOUD, CANTONESE, PINYIN, HUIHUI, ZIRA], 'zh')).toBe(HUIHUI);
  expect(findLocalVoice([CLOUD, CANTONESE], 'zh')).toBeUndefined();
});

test('the voice that cannot read characters is passed over', () => {
  expect(findLocalVoice([LATIN, PINYIN], 'zh')).toBe(PINYIN);
  expect(findLocalVoice([LATIN], 'zh')).toBeUndefined();
});

test('English is found whatever the separator in its tag', () => {
  expect(findLocalVoice([HUIHUI, ZIRA], 'en')).toBe(ZIRA);
});
