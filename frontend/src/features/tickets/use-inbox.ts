import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type InboxSearch, validateInboxSearch } from './inbox-search';

/** What of the inbox is on screen, and the ways to change it. */
export function useInbox() {
  const search = validateInboxSearch(useSearch({ strict: false }));
  const { number } = useParams({ strict: false });
  const navigate = useNavigate();
  return {
    search,
    number,
    /** Goes to the ticket, or back to the list alone. */
    open: (next: string | undefined) => {
      // The form for a new ticket stays behind.
      const { new: form, customer: __, ...shown } = search;
      const replace = form === true;
      return next === undefined
        ? navigate({ to: '/inbox', search: shown, replace })
        : navigate({ to: '/inbox/$number', params: { number: next }, search: shown, replace });
    },
    /** Shows other tickets in the list; the one that is open stays. */
    show: (change: { [Key in keyof InboxSearch]?: InboxSearch[Key] | undefined }) => {
      const changed = validateInboxSearch({ ...search, ...change });
      const replace = change.new !== true;
      return number === undefined
        ? navigate({ to: '/inbox', search: changed, replace })
        : navigate({ to: '/inbox/$number', params: { number }, search: changed, replace });
    },
  };
}
