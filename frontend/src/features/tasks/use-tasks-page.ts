import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMe } from '@/shared/auth/can';
import { scopeOf } from './task-scope';
import { type TaskSearch, validateTaskSearch } from './task-search';

/** What the page shows, and the way to show something else. */
export function useTasksPage() {
  const me = useMe();
  const search = validateTaskSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  return {
    search,
    /** Which tasks the page is about, in words of the service. */
    scope: scopeOf({ ...search, who: search.who ?? me.id }),
    show: (change: { [Key in keyof TaskSearch]?: TaskSearch[Key] | undefined }) =>
      navigate({
        to: '/tasks',
        search: validateTaskSearch({ ...search, ...change }),
        // Going back does not open again a form one has left.
        replace: search.new !== undefined || search.task !== undefined,
      }),
  };
}
