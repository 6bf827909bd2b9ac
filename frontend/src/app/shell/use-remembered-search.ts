import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMe } from '@/shared/auth/can';
import { rememberSearch } from '@/shared/routing/last-search';
import { navEntries } from '../navigation';

/** Notes how each place of the navigation is left, for the links that lead there again. */
export function useRememberedSearch(): void {
  const me = useMe();
  const { pathname, search } = useLocation();
  useEffect(() => {
    const place = navEntries(me).find(
      ({ to, nested }) => pathname === to || (nested === true && pathname.startsWith(`${to}/`)),
    );
    if (place !== undefined) rememberSearch(me.id, place.to, search);
  }, [me, pathname, search]);
}
