import { Badge, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { SafeHtml } from '@/shared/rich-text/safe-html';
import type { Interaction } from './api';
import { EntryLinks } from './entry-links';
import { EntryMenu } from './entry-menu';
import { Folded } from './folded';
import { iconOf, isInternal } from './interaction-types';
import classes from './timeline.module.css';
import type { TimelineSubject } from './timeline-subject';

export type TimelineEntryProps = { interaction: Interaction; subject: TimelineSubject; onEdit: () => void };

export function TimelineEntry({ interaction, subject, onEdit }: TimelineEntryProps) {
  const { t } = useTranslation();
  const { type, direction, subject: title, body, outcome } = interaction;
  const internal = isInternal(interaction);
  const Icon = iconOf(type, direction);
  return (
    <li className={classes.entry} data-internal={internal || undefined}>
      <div className={classes.mark} aria-hidden>
        <Icon size={16} />
      </div>
      <article className={classes.card}>
        <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
          <div className={classes.head}>
            <Group gap={6} component="header">
              <Text component="span" fw={600}>
                {t(`values.interactions.type.${type}`)}
              </Text>
              {internal ? (
                <Badge
                  size="sm"
                  tt="none"
                  fw={500}
                  radius="sm"
                  color="yellow"
                  variant="light"
                  leftSection={<IconLock size={10} aria-hidden />}
                >
                  {t('interactions.internal')}
                </Badge>
              ) : (
                direction != null && (
                  <Badge
                    size="sm"
                    tt="none"
                    fw={500}
                    radius="sm"
                    color={direction === 'IN' ? 'teal' : 'gray'}
                    variant="light"
                  >
                    {t(`values.interactions.direction.${direction}`)}
                  </Badge>
                )
              )}
              <EntryMoment interaction={interaction} />
            </Group>
            <EntryLinks interaction={interaction} subject={subject} />
          </div>
          <EntryMenu interaction={interaction} onEdit={onEdit} />
        </Group>
        {title != null && (
          <Text fw={500} mt={4} className={classes.words}>
            {title}
          </Text>
        )}
        {body != null && (
          <Folded>
            <SafeHtml html={body} />
          </Folded>
        )}
        {outcome != null && (
          <Text mt={6} className={classes.outcome}>
            <Text component="span" fw={500}>
              {t('interactions.outcome')}
            </Text>{' '}
            {outcome}
          </Text>
        )}
      </article>
    </li>
  );
}

function EntryMoment({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { at, durationMinutes, author } = interaction;
  const parts = [
    ...(durationMinutes == null
      ? []
      : [t('interactions.duration', { minutes: formats.number(durationMinutes) })]),
    ...(author == null ? [] : [author.name]),
  ];
  return (
    <Text component="span" size="sm" c="dimmed">
      <time dateTime={at} title={formats.dateTime(at)}>
        {formats.time(at)}
      </time>
      {parts.map((part) => ` · ${part}`).join('')}
    </Text>
  );
}
