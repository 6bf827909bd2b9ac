import { Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '@/shared/api/list';
import { Can, useCan } from '@/shared/auth/can';
import { useTimeZone } from '@/shared/lib/use-formats';
import { NotAllowed } from '@/shared/ui/not-allowed';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type Interaction, timelineOf, wholeTimeline } from './api';
import { Composer } from './composer';
import { groupByDay } from './days';
import { EditInteractionDrawer } from './edit-interaction-drawer';
import { LoadMore } from './load-more';
import { TimelineDay } from './timeline-day';
import { TimelineEmpty } from './timeline-empty';
import { idOf, type TimelineSubject } from './timeline-subject';
import { TypeFilter } from './type-filter';

export type TimelineProps = { subject: TimelineSubject };

/** What passed between us and a customer, or about one sale, newest first, with a place on top to write down what just happened. */
export function Timeline({ subject }: TimelineProps) {
  const mayRead = useCan('interactions:read');
  // Drafts, filters and open forms belong to one subject.
  return mayRead ? <OneTimeline key={idOf(subject)} subject={subject} /> : <NotAllowed />;
}

function OneTimeline({ subject }: TimelineProps) {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const [shown, setShown] = useState(wholeTimeline);
  const [edited, setEdited] = useState<Interaction>();
  const entries = useInfiniteQuery(timelineOf(subject, shown));
  const days = groupByDay(itemsOf(entries.data), timeZone);
  return (
    <Stack gap="md">
      <Can permission="interactions:write">
        <Composer subject={subject} />
      </Can>
      <TypeFilter value={shown} onChange={setShown} />
      {entries.isError && <ProblemBanner error={entries.error} onRetry={entries.refetch} />}
      {entries.isPending && <RowsSkeleton rows={4} height={88} />}
      {entries.isSuccess && days.length === 0 && (
        <TimelineEmpty
          name={subject.customer?.name}
          filtered={shown.archived || shown.types.length > 0}
          onClear={() => setShown(wholeTimeline)}
        />
      )}
      <section aria-label={t('interactions.timeline')} aria-busy={entries.isFetching}>
        {days.map((day) => (
          <TimelineDay key={day.day} day={day} subject={subject} onEdit={setEdited} />
        ))}
      </section>
      {entries.hasNextPage && (
        <LoadMore loading={entries.isFetchingNextPage} onMore={() => void entries.fetchNextPage()} />
      )}
      {edited !== undefined && (
        <EditInteractionDrawer key={edited.id} interaction={edited} onClose={() => setEdited(undefined)} />
      )}
    </Stack>
  );
}
