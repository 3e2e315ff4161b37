import { expect, test } from 'vitest';
import { CONFIGURATION, DAY, type HallHarness, MINUTE, openHall, replayed } from '../test/hall-harness.ts';
import type { HallCommandBody } from './commands.ts';
import { type SettingsSections, sectionsGiven, settingsOf, withSettings } from './settings.ts';
import { viewOf } from './views/view.ts';

const SETTINGS = settingsOf(CONFIGURATION);
const NEW_QUEUE = { ...SETTINGS.queues[0], queueId: 'medical', zh: '医保', en: 'Medical', prefix: 'D' };

function change(hall: HallHarness, sections: SettingsSections, version = 'v2'): HallCommandBody {
  const { configuration } = hall.state.registry;
  if (configuration === null) throw new Error('no configuration');
  return {
    kind: 'changeSettings',
    configuration: withSettings(configuration, sections),
    sections: sectionsGiven(sections),
    version,
    basedOn: configuration.catalogue.version,
  };
}

test('settings put back as they are give the same configuration', () => {
  expect(withSettings(CONFIGURATION, SETTINGS)).toEqual(CONFIGURATION);
  expect(withSettings(CONFIGURATION, {})).toEqual(CONFIGURATION);
  expect(sectionsGiven({ noShow: SETTINGS.noShow, queues: undefined })).toEqual(['noShow']);
});

test('settings are a copy: who edits them changes no configuration', () => {
  const before = structuredClone(CONFIGURATION);
  const settings = settingsOf(CONFIGURATION);
  settings.queues[0]?.quotas.push({ channels: ['kiosk'], fromMinute: 0, toMinute: 60, limit: 1 });
  settings.windows[0]?.queueIds.push('tax');
  settings.businessHours[1]?.pop();
  expect(CONFIGURATION).toEqual(before);
});

test('names of new queues and groups go to the catalogue, and a known group keeps its words', () => {
  const priorityGroups = [
    ...SETTINGS.priorityGroups,
    { code: 'pregnant', classId: 'priority', zh: '孕妇', en: 'Pregnant' },
  ];
  const queues = [...SETTINGS.queues, NEW_QUEUE] as typeof SETTINGS.queues;
  const { catalogue, queueing } = withSettings(CONFIGURATION, { queues, priorityGroups });
  expect(catalogue.queues.at(-1)).toEqual({ queueId: 'medical', zh: '医保', en: 'Medical' });
  expect(queueing.queues.at(-1)).not.toHaveProperty('zh');
  expect(catalogue.priorityGroups[0]?.whoFor).toEqual({ zh: '六十岁以上', en: 'Aged 60 and over' });
  expect(catalogue.priorityGroups.at(-1)).toMatchObject({ code: 'pregnant', whoFor: null, howToShow: null });
});

test('settings change under an open day, with the tickets that are there, and after a replay too', () => {
  const hall = openHall('w1');
  const ticketId = hall.issue('household');
  const windows = [
    ...SETTINGS.windows,
    { ...SETTINGS.windows[0], windowId: 'w5', label: '5' },
  ] as typeof SETTINGS.windows;
  const queues = [...SETTINGS.queues, NEW_QUEUE] as typeof SETTINGS.queues;
  const [record] = hall.run(change(hall, { queues, windows }));
  expect(record).toMatchObject({
    stream: 'registry',
    shape: 2,
    body: { version: 'v2', sections: ['queues', 'windows'] },
  });
  expect(hall.state.queue).toMatchObject({ day: DAY, dayOpen: true });
  expect(hall.state.queue?.tickets.has(ticketId)).toBe(true);
  expect(hall.state.queue?.queues.has('medical')).toBe(true);
  hall.run({ kind: 'openWindow', windowId: 'w5', staffId: 's5' });
  expect(viewOf(hall.state, { kind: 'manager' }, hall.at)?.settingsVersion).toBe('v2');
  expect(replayed(hall.log)).toEqual(hall.state);
});

test('who edited older settings than the present ones is refused', () => {
  const hall = openHall();
  const late = change(hall, { openAllHours: false }, 'v3');
  hall.run(change(hall, { noShow: { ...SETTINGS.noShow, numbers: 5 } }));
  expect(hall.refusalOf(late)).toEqual({ code: 'settingsChanged', version: 'v2' });
});

test('settings that contradict themselves, the day or the catalogue are refused with every sentence, and change nothing', () => {
  const hall = openHall('w1');
  hall.issue('household');
  const before = structuredClone(hall.state);
  const queues = SETTINGS.queues.slice(1).map((queue) => ({ ...queue, prefix: 'B', zoneId: 'nowhere' }));
  const refusal = hall.refusalOf(change(hall, { queues }));
  expect(refusal.code).toBe('settingsContradict');
  const sentences = 'contradictions' in refusal ? refusal.contradictions : [];
  expect(sentences).toContain('a prefix is given twice');
  expect(sentences).toContain('queue people has tickets today');
  expect(sentences).toContain('queue business is in unknown zone nowhere');
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(hall.state).toEqual(before);
});

test('a hall that is not set up has no settings to change', () => {
  const hall = openHall();
  const body = change(hall, {});
  hall.state.registry.configuration = null;
  expect(hall.refusalOf(body)).toEqual({ code: 'hallNotConfigured' });
});

test('a new return rule holds for who is missed already', () => {
  const hall = openHall('w1');
  const ticketId = hall.issue('household');
  hall.call('w1');
  hall.run({ kind: 'markNoShow', windowId: 'w1', ticketId });
  const look = () => viewOf(hall.state, { kind: 'phone', ticketId }, hall.at + MINUTE)?.missed;
  expect(look()).toEqual({ mayReturn: true, rule: 'afterNumbers', numbers: 2 });
  hall.run(change(hall, { noShow: { ...SETTINGS.noShow, returnRule: 'void' } }));
  expect(look()).toMatchObject({ mayReturn: false, rule: 'void' });
});

test('Q-86 two windows with one label are refused: a voice that names it would send people to the wrong one', () => {
  const hall = openHall('w1');
  const windows = SETTINGS.windows.map((serviceWindow) => ({ ...serviceWindow, label: '1' }));
  const contradictions = ['two windows have the label 1'];
  expect(hall.refusalOf(change(hall, { windows }))).toEqual({ code: 'settingsContradict', contradictions });
});
