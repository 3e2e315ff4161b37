import { expect, test } from 'vitest';
import { VoiceOwners } from './voice-owners.ts';

function listen() {
  const told: string[] = [];
  const voices = new VoiceOwners<string>((screen, owner) => told.push(`${screen} ${owner}`));
  return { told, voices };
}

test('the first screen of a zone speaks, the later ones know that they do not', () => {
  const { told, voices } = listen();
  for (const screen of ['a', 'b', 'c']) voices.join('north', screen);
  expect(told).toEqual(['a true', 'b false', 'c false']);
});

test('when the speaker leaves the next in turn speaks, and only that one is told', () => {
  const { told, voices } = listen();
  for (const screen of ['a', 'b', 'c']) voices.join('north', screen);
  told.length = 0;
  voices.leave('a');
  voices.leave('b');
  voices.leave('c');
  expect(told).toEqual(['b true', 'c true']);
});

test('who leaves without having spoken changes nothing', () => {
  const { told, voices } = listen();
  for (const screen of ['a', 'b', 'c']) voices.join('north', screen);
  told.length = 0;
  voices.leave('b');
  voices.leave('stranger');
  expect(told).toEqual([]);
  voices.leave('a');
  expect(told).toEqual(['c true']);
});

test('joining twice is joining once; a zone that was empty has a voice again', () => {
  const { told, voices } = listen();
  voices.join('north', 'a');
  voices.join('north', 'a');
  voices.leave('a');
  voices.join('north', 'b');
  expect(told).toEqual(['a true', 'b true']);
});

test('zones have voices of their own, and a screen leaves all of its zones at once', () => {
  const { told, voices } = listen();
  for (const screen of ['a', 'b']) for (const zone of ['north', 'south']) voices.join(zone, screen);
  expect(told).toEqual(['a true', 'a true', 'b false', 'b false']);
  told.length = 0;
  voices.leave('a');
  expect(told).toEqual(['b true', 'b true']);
});

test('at any moment each zone with screens has exactly one voice', () => {
  const owners = new Map<string, boolean>();
  const voices = new VoiceOwners<string>((screen, owner) => owners.set(screen, owner));
  const here = new Set<string>();
  for (let step = 0; step < 500; step += 1) {
    const screen = `s${(step * 7919) % 13}`;
    if (here.delete(screen)) {
      voices.leave(screen);
      owners.delete(screen);
    } else {
      here.add(screen);
      voices.join('north', screen);
    }
    const speaking = [...here].filter((each) => owners.get(each));
    expect(speaking).toHaveLength(here.size === 0 ? 0 : 1);
  }
});
