import { useEffect } from 'react';
import { setUnread } from './read-notices';
import { useNotices } from './use-notices';

/** Keeps the number on the bell right, whatever page one is on. */
export function NoticeCount() {
  const { notices, isNew } = useNotices();
  const unread = notices?.filter(isNew).length ?? 0;
  useEffect(() => setUnread(unread), [unread]);
  return null;
}
