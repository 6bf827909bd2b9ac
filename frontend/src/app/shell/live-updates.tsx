import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMe } from '@/shared/auth/can';
import { startLive } from '@/shared/live/live';

/** Everything on the page follows what others do, for as long as one is signed in. */
export function LiveUpdates() {
  const queryClient = useQueryClient();
  const { id } = useMe();
  useEffect(() => startLive(queryClient, id), [queryClient, id]);
  return null;
}
