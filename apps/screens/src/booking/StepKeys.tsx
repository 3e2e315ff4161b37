import type { ReactNode } from 'react';

/** Back on the left, the main key on the right, always in sight. */
export function StepKeys({ children }: { readonly children: ReactNode }) {
  return <div className="booking-keys">{children}</div>;
}
