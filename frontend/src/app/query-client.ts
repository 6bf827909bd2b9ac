import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '@/shared/api/problem';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Who is offline is told so at once: what waits in silence looks as if it were done, and is lost with the page.
      networkMode: 'always',
      refetchOnReconnect: true,
      // Only what may pass by itself is worth a second try; a refusal stays a refusal.
      retry: (failures, error) => failures < 2 && (!isProblem(error) || error.passing),
      retryDelay: (attempt) => 500 * 2 ** attempt,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
