import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import { useMe } from '@/shared/auth/can';
import { notifyProblem } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { at, type Message, type Ticket, type TicketStatus, ticketKeys } from './api';

export type Saying = { kind: Message['kind']; body: string; status?: TicketStatus };

/**
 * Says something in a ticket: it stands in the conversation at once, and leaves it again when the service refuses.
 * A message is added, never changed, so nobody else's work is lost by it and no version is asked for.
 */
export function useSay(ticket: Ticket) {
  const me = useMe();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const talkKey = ticketKeys.conversation(ticket.id);
  const oneKey = ticketKeys.one(ticket.number);
  return useMutation({
    mutationFn: (saying: Saying) => send(ticket.id, saying),
    onMutate: async (saying) => {
      await queryClient.cancelQueries({ queryKey: talkKey });
      const talk = queryClient.getQueryData<Message[]>(talkKey);
      const message: Message = {
        id: `unsent-${Date.now()}`,
        kind: saying.kind,
        body: saying.body,
        at: new Date().toISOString(),
        ...(saying.kind === 'INCOMING' ? {} : { author: { id: me.id, name: me.name } }),
      };
      queryClient.setQueryData<Message[]>(talkKey, [...(talk ?? []), message]);
      return talk;
    },
    onError: (error, _saying, talk) => {
      queryClient.setQueryData(talkKey, talk);
      notifyProblem(problemText(error));
    },
    onSuccess: (saved) => queryClient.setQueryData(oneKey, saved),
    onSettled: () =>
      Promise.all(
        [talkKey, oneKey, ticketKeys.lists, ticketKeys.counts, ['timeline']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

function send(id: string, { kind, body, status }: Saying): Promise<Ticket> {
  const params = at(id);
  switch (kind) {
    case 'REPLY':
      return unwrap(
        api.POST('/api/v1/tickets/{id}/replies', {
          params,
          body: { body, ...(status === undefined ? {} : { status }) },
        }),
      );
    case 'INCOMING':
      return unwrap(api.POST('/api/v1/tickets/{id}/incoming', { params, body: { body } }));
    case 'NOTE':
      return unwrap(api.POST('/api/v1/tickets/{id}/notes', { params, body: { body } }));
  }
}
