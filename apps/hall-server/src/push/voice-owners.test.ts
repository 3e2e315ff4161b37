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

test('when the speaker leaves the next in turn speaks, and nobody else is told', () => {
  const { told, voices } = listen();
  for (const screen of ['a', 'b', 'c']) voices.join('north', screen);
  told.length = 0;
  voices.leave('north', 'a');
  expect(told).toEqual(['a false', 'b true']);
  voices.leave('north', 'b');
  voices.leave('north', 'c');
  expect(told).toEqual(['a false', 'b true', 'b false', 'c true', 'c false']);
});

test('who leaves without having spoken changes nothing for the others', () => {
  const { told, voices } = listen();
  for (const screen of ['a', 'b', 'c']) voices.join('north', screen);
  told.length = 0;
  voices.leave('north', 'b');
  voices.leave('north', 'stranger');
  voices.leave('south', 'a');
  expect(told).toEqual(['b false']);
  voices.leave('north', 'a');
  expect(told.at(-1)).toBe('c true');
});

test('joining twice is joining once; a zone that was empty has a voice again', () => {
  const { told, voices } = listen();
  voices.join('north', 'a');
  voices.join('north', 'a');
  voices.leave('north', 'a');
  voices.join('north', 'b');
  expect(told).toEqual(['a true', 'a false', 'b true']);
});

test('zones have voices of their own; a screen may leave one of them, or all at once', () => {
  const { told, voices } = listen();
  for (const screen of ['a', 'b']) for (const zone of ['north', 'south']) voices.join(zone, screen);
  expect(told).toEqual(['a true', 'a true', 'b false', 'b false']);
  told.length = 0;
  voices.leaveAll('a');
  expect(told).toEqual(['a false', 'b true', 'a false', 'b true']);
  told.length = 0;
  voices.leaveAll('a');
  expect(told).toEqual([]);
});

test('at any moment each zone with screens has exactly one voice', () => {
  const owners = new Map<string, boolean>();
  const voices = new VoiceOwners<string>((screen, owner) => owners.set(screen, owner));
  const here = new Set<string>();
  for (let step = 0; step < 500; step += 1) {
    const screen = `s${(step * 7919) % 13}`;
    if (here.delete(screen)) voices.leaveAll(screen);
    else {
      here.add(screen);
      voices.join('north', screen);
    }
    const speaking = [...owners].filter(([, owner]) => owner).map(([each]) => each);
    expect(speaking).toHaveLength(here.size === 0 ? 0 : 1);
    for (const each of speaking) expect(here).toContain(each);
  }
});
