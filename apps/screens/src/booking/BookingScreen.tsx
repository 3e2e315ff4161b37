import { VisitorHall } from '../app/VisitorHall.tsx';
import { BookingPage } from './BookingPage.tsx';

/** `/booking`: anybody books a visit, sees it or gives it back. */
export function BookingScreen() {
  return (
    <VisitorHall>
      <BookingPage />
    </VisitorHall>
  );
}
