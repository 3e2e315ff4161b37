import { VisitorHall } from '../app/VisitorHall.tsx';
import { BusyPage } from './BusyPage.tsx';

/** `/busy`: how busy the hall is, for anybody who thinks of coming. */
export function BusyScreen() {
  return (
    <VisitorHall>
      <BusyPage />
    </VisitorHall>
  );
}
