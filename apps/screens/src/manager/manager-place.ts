export const MANAGER_PAGES = ['floor', 'settings', 'history', 'devices'] as const;
export type ManagerPage = (typeof MANAGER_PAGES)[number];

/** The page that an address asks for: `?view=settings`; the floor when it asks for none or for one that is not there. */
export function pageOfAddress(search: string): ManagerPage {
  const wanted = new URLSearchParams(search).get('view');
  return MANAGER_PAGES.find((page) => page === wanted) ?? 'floor';
}

/** The address that opens a page; other parts of the query stay. */
export function addressOfPage(pathname: string, search: string, page: ManagerPage): string {
  const query = new URLSearchParams(search);
  if (page === 'floor') query.delete('view');
  else query.set('view', page);
  const rest = query.toString();
  return rest === '' ? pathname : `${pathname}?${rest}`;
}
