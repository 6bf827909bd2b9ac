import { Menu, Text } from '@mantine/core';
import {
  IconBellCheck,
  IconChecklist,
  IconClockExclamation,
  IconProgressCheck,
  IconTicket,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { useFormats } from '@/shared/lib/use-formats';
import { EmptyState } from '@/shared/ui/empty-state';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import type { Notice } from './notice';
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
export function NoticeList() {
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
    <div style={{ maxHeight: 'min(480px, 70dvh)', overflow: 'auto' }}>
      {notices.slice(0, SHOWN).map((notice) => (
        <NoticeItem key={notice.key} notice={notice} fresh={fresh?.has(notice.key) ?? false} />
      ))}
    </div>
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

function NoticeItem({ notice, fresh }: { notice: Notice; fresh: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const formats = useFormats();
  const { kind, title, at, href } = notice;
  const Icon = icons[kind];
  return (
    <Menu.Item
      leftSection={<Icon size={18} stroke={1.5} aria-hidden />}
      onClick={() => href !== undefined && void navigate({ href })}
    >
      <Text size="md" fw={fresh ? 600 : 400} lineClamp={2}>
        {title}
      </Text>
      <Text size="xs" c="dimmed">
        {[fresh && t('notifications.new'), t(`notifications.kinds.${kind}`), formats.relative(at)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </Menu.Item>
  );
}
