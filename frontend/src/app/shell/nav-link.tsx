import { Link } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

/** A link to a place known only as text: navigation entries come from the features. */
export function NavLink({ to, ...rest }: { to: string } & Omit<ComponentPropsWithRef<'a'>, 'href'>) {
  return <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} {...rest} />;
}
