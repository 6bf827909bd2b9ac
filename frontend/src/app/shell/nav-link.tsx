import { Link, useLocation } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { useLastSearch } from '@/shared/routing/last-search';

/**
 * A link to a place known only as text: navigation entries come from the features. It leads to how one left the place;
 * pressed there, to all that is in it.
 */
export function NavLink({ to, ...rest }: { to: string } & Omit<ComponentPropsWithRef<'a'>, 'href'>) {
  const here = useLocation({ select: ({ pathname }) => pathname });
  const search = useLastSearch()(to, here);
  return (
    <Link to={to} search={search} activeOptions={{ exact: to === '/', includeSearch: false }} {...rest} />
  );
}
