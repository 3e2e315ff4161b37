import { useName } from '@yichuang/ui';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { useAnswer } from './use-answer.ts';

const StaffContext = createContext<
  readonly { readonly staffId: string; readonly displayName: string; readonly role: string }[]
>([]);

/** Gives the manager's pages the names of colleagues, asked for once. */
export function StaffNames({ children }: { readonly children: ReactNode }) {
  const { value } = useAnswer('staffNames', {});
  return <StaffContext value={value?.staff ?? []}>{children}</StaffContext>;
}

export function useStaff() {
  return useContext(StaffContext);
}

/** Names of what stands in the hall, by id; the id itself where there is none. */
export function useHallNames() {
  const { catalogue } = useHall();
  const name = useName();
  const staff = useStaff();
  return useMemo(() => {
    const byStaffId = new Map(staff.map((entry) => [entry.staffId, entry.displayName]));
    return {
      queue: (queueId: string) =>
        name(
          catalogue.queues.find((entry) => entry.queueId === queueId),
          queueId,
        ),
      zone: (zoneId: string) =>
        name(
          catalogue.zones.find((entry) => entry.zoneId === zoneId),
          zoneId,
        ),
      item: (itemCode: string) =>
        name(
          catalogue.items.find((entry) => entry.itemCode === itemCode),
          itemCode,
        ),
      group: (code: string) =>
        name(
          catalogue.priorityGroups.find((entry) => entry.code === code),
          code,
        ),
      windowLabel: (windowId: string) =>
        catalogue.windows.find((entry) => entry.windowId === windowId)?.label ?? windowId,
      staff: (staffId: string) => byStaffId.get(staffId) ?? staffId,
    };
  }, [catalogue, name, staff]);
}
