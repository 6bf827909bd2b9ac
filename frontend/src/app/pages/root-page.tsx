import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useMatches, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isSignedIn, onSessionChange } from '@/shared/auth/token';
import { useSaidTitle } from '@/shared/routing/page-title';

/** What every page has: the tab's title, and the way out when the session ends in any tab. */
export function RootPage() {
  useDocumentTitle();
  useSessionEnd();
  return <Outlet />;
}

function useDocumentTitle(): void {
  const { t } = useTranslation();
  const key = useMatches({ select: (matches) => matches.at(-1)?.staticData.title });
  const said = useSaidTitle();
  const named = said ?? (key === undefined ? undefined : t(key));
  const title = named === undefined ? 'Rapport' : `${named} · Rapport`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function useSessionEnd(): void {
  const router = useRouter();
  const queryClient = useQueryClient();
  useEffect(
    () =>
      onSessionChange(() => {
        const moved = router.invalidate();
        // Another member may sign in next: nothing of this one's may stay.
        if (!isSignedIn()) void moved.finally(() => queryClient.clear());
      }),
    [router, queryClient],
  );
}
