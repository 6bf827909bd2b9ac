import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '@/shared/lib/relative-time';
import { ProblemLine } from '@/shared/ui/problem-line';
import { SideSection } from '@/shared/ui/side-section';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { lastContacts } from './brief-api';
import classes from './inbox.module.css';

export function BriefContacts({ customerId }: { customerId: string }) {
  const { t } = useTranslation();
  const contacts = useQuery(lastContacts(customerId));
  return (
    <SideSection title={t('tickets.lastContacts')}>
      {contacts.isPending && <RowsSkeleton rows={3} height={20} />}
      {contacts.isError && <ProblemLine error={contacts.error} onRetry={contacts.refetch} />}
      {contacts.data?.length === 0 && <Text c="dimmed">{t('tickets.noContacts')}</Text>}
      <ul className={classes.briefList}>
        {contacts.data?.map((each) => (
          <li key={each.id} className={classes.briefLine}>
            <span className={classes.cut} title={each.subject}>
              {t(`values.interactions.type.${each.type}`)}
              {each.subject === undefined ? '' : ` · ${each.subject}`}
            </span>
            <Text component="time" size="xs" c="dimmed" dateTime={each.at} className={classes.still}>
              <RelativeTime at={each.at} />
            </Text>
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
