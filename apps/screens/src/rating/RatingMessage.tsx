import type { ReactNode } from 'react';

/** One thing to read, and at most two keys under it. */
export function RatingMessage({
  title,
  more,
  done = false,
  children,
}: {
  readonly title: string;
  readonly more?: string;
  /** With the tick of something that has succeeded. */
  readonly done?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <section className="rating-message">
      {done ? (
        <svg className="rating-tick" viewBox="0 0 100 100" aria-hidden="true">
          <circle cx="50" cy="50" r="45" fill="none" stroke="currentColor" strokeWidth="6" />
          <path d="M29 52l15 15 28-32" fill="none" stroke="currentColor" strokeWidth="8" strokeLinecap="round" />
        </svg>
      ) : null}
      <div role="status">
        <h1>{title}</h1>
        {more === undefined ? null : <p>{more}</p>}
      </div>
      {children === undefined ? null : <div className="rating-message-keys">{children}</div>}
    </section>
  );
}
