import { Link } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import type { NavEntry } from '@/shared/routing/navigation';

export type NavLinkProps = { entry: Pick<NavEntry, 'to' | 'unless'> } & Omit<
  ComponentPropsWithRef<'a'>,
  'href'
>;

/** A link to a place known only as text: navigation entries come from the features. */
export function NavLink({ entry: { to, unless = [] }, ...rest }: NavLinkProps) {
  const [path = to, query = ''] = to.split('?');
  const search = {
    ...Object.fromEntries(new URLSearchParams(query)),
    // Where one of these is there, it is another entry's place.
    ...Object.fromEntries(unless.map((name) => [name, undefined])),
  };
  const includeSearch = Object.keys(search).length > 0;
  return (
    <Link
      to={path}
      search={search}
      activeOptions={{ exact: to === '/', includeSearch, explicitUndefined: true }}
      {...rest}
    />
  );
}
