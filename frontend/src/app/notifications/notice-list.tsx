import { Text } from '@mantine/core';
import {
  IconBellCheck,
  IconChecklist,
  IconClockExclamation,
  IconProgressCheck,
  IconTicket,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { useRelativeTime } from '@/shared/lib/relative-time';
import { AppLink } from '@/shared/routing/app-link';
import { EmptyState } from '@/shared/ui/empty-state';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import type { Notice } from './notice';
import classes from './notifications.module.css';
import { markRead } from './read-notices';
import { type Notices, useNotices } from './use-notices';

const SHOWN = 20;
const icons = {
  reminder: IconClockExclamation,
  ticket: IconTicket,
  task: IconChecklist,
  job: IconProgressCheck,
} as const;

/** Shown is read; what was new when one came stays marked until one leaves. */
export function NoticeList({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const { notices, error, retry, isNew } = useNotices();
  const fresh = useFreshAtFirst(notices, isNew);
  if (notices === undefined) {
    return error === null ? <RowsSkeleton rows={4} /> : <ProblemBanner error={error} onRetry={retry} />;
  }
  if (notices.length === 0) {
    return (
      <EmptyState icon={IconBellCheck} title={t('notifications.empty')} text={t('notifications.emptyText')} />
    );
  }
  return (
    <ul className={classes.list}>
      {notices.slice(0, SHOWN).map((notice) => (
        <NoticeItem
          key={notice.key}
          notice={notice}
          fresh={fresh?.has(notice.key) ?? false}
          onChosen={onChosen}
        />
      ))}
    </ul>
  );
}

function useFreshAtFirst(notices: Notice[] | undefined, isNew: Notices['isNew']) {
  const { id } = useMe();
  const [fresh, setFresh] = useState<ReadonlySet<string>>();
  if (fresh === undefined && notices !== undefined) {
    setFresh(new Set(notices.filter(isNew).map(({ key }) => key)));
  }
  const keys = notices?.map(({ key }) => key).join('\n');
  useEffect(() => {
    if (keys !== undefined) markRead(id, keys.split('\n'));
  }, [id, keys]);
  return fresh;
}

type NoticeItemProps = { notice: Notice; fresh: boolean; onChosen: () => void };

function NoticeItem({ notice, fresh, onChosen }: NoticeItemProps) {
  const { t } = useTranslation();
  const { kind, title, at, href } = notice;
  const when = useRelativeTime(at);
  const Icon = icons[kind];
  const words = (
    <>
      <Icon size={18} stroke={1.5} aria-hidden className={classes.icon} />
      <span className={classes.words}>
        <Text component="span" size="md" fw={fresh ? 600 : 400} lineClamp={2}>
          {title}
        </Text>
        <Text component="span" size="xs" c="dimmed">
          {[fresh && t('notifications.new'), t(`notifications.kinds.${kind}`), when]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </span>
    </>
  );
  return (
    <li>
      {href === undefined ? (
        <div className={classes.notice}>{words}</div>
      ) : (
        <AppLink href={href} className={classes.notice} onClick={onChosen}>
          {words}
        </AppLink>
      )}
    </li>
  );
}
