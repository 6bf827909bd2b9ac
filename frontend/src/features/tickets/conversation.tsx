import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { conversationOf, type Ticket } from './api';
import classes from './inbox.module.css';
import { MessageView } from './message-view';

export function Conversation({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const messages = useQuery(conversationOf(ticket.id));
  const end = useRef<HTMLDivElement>(null);
  const count = messages.data?.length ?? 0;
  // What was said last is what one answers to.
  useEffect(() => {
    if (count > 0) end.current?.scrollIntoView({ block: 'end' });
  }, [count]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={classes.messages} aria-label={t('tickets.messages')} tabIndex={0}>
      {messages.isPending && <RowsSkeleton rows={3} height={96} />}
      {messages.isError && <ProblemBanner error={messages.error} onRetry={messages.refetch} />}
      {messages.isSuccess && count === 0 && (
        <Text c="dimmed" ta="center" p="lg">
          {t('tickets.nothingSaid')}
        </Text>
      )}
      <ol className={classes.messageList}>
        {messages.data?.map((message) => (
          <MessageView key={message.id} message={message} ticket={ticket} />
        ))}
      </ol>
      <div ref={end} />
    </section>
  );
}
