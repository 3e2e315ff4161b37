import { useName, useTexts } from '@yichuang/ui';
import { useMemo } from 'react';
import { useHallNames } from '../manager-names.tsx';
import { TEXTS as FLOOR_TEXTS } from '../texts.ts';
import type { SettingsDraft } from './settings-draft.ts';
import type { SettingsNames } from './settings-leaves.ts';
import { TEXTS, type TextKey } from './texts.ts';

/** Names for the words of settings; those in the form go before those of the catalogue, since they may be new. */
export function useSettingsNames(draft: SettingsDraft | null): SettingsNames {
  const text = useTexts(TEXTS);
  const floorText = useTexts(FLOOR_TEXTS);
  const name = useName();
  const hall = useHallNames();
  return useMemo(
    () => ({
      text,
      queue: (queueId) =>
        name(
          draft?.queues.find((entry) => entry.queueId === queueId),
          hall.queue(queueId),
        ),
      zone: (zoneId) => `${zoneId} ${hall.zone(zoneId)}`,
      serviceWindow: (windowId) =>
        floorText('alarmWindow', {
          label: draft?.windows.find((entry) => entry.windowId === windowId)?.label ?? hall.windowLabel(windowId),
        }),
      staff: hall.staff,
      group: (code) =>
        name(
          draft?.priorityGroups.find((entry) => entry.code === code),
          hall.group(code),
        ),
      className: (classId) => {
        const key = `class_${classId}`;
        return Object.hasOwn(TEXTS, key) ? text(key as TextKey) : classId;
      },
    }),
    [draft, floorText, hall, name, text],
  );
}
