import { Link, useLocation } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { useLastSearch } from '@/shared/routing/last-search';
import type { NavEntry } from '@/shared/routing/navigation';

export type NavLinkProps = { entry: Pick<NavEntry, 'to' | 'unless'> } & Omit<
  ComponentPropsWithRef<'a'>,
  'href'
>;

/**
 * A link to a place known only as text: navigation entries come from the features. It leads to how one left the place,
 * and pressed there, to all that is in it; but to the state of a page where its address names one.
 */
export function NavLink({ entry: { to, unless = [] }, ...rest }: NavLinkProps) {
  const here = useLocation({ select: ({ pathname }) => pathname });
  const lastSearch = useLastSearch();
  const [path = to, query = ''] = to.split('?');
  const state = {
    ...Object.fromEntries(new URLSearchParams(query)),
    // Where one of these is there, it is another entry's place.
    ...Object.fromEntries(unless.map((name) => [name, undefined])),
  };
  const isState = Object.keys(state).length > 0;
  return (
    <Link
      to={path}
      search={isState ? state : lastSearch(path, here)}
      activeOptions={{ exact: to === '/', includeSearch: isState, explicitUndefined: true }}
      {...rest}
    />
  );
}
