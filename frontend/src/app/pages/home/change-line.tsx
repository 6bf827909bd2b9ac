import { Text } from '@mantine/core';
import { IconTargetArrow, IconTicket, IconTrophy, IconUsers } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { iconOf } from '@/features/interactions/interaction-types';
import { RelativeTime } from '@/shared/lib/relative-time';
import { useFormats } from '@/shared/lib/use-formats';
import { AppLink } from '@/shared/routing/app-link';
import type { Icon } from '@/shared/routing/navigation';
import type { Change, What } from './changes';
import classes from './home.module.css';

export function ChangeLine({ change }: { change: Change }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { what, name, href, who, amount, at } = change;
  const IconOfChange = iconOfChange(what);
  const about = [wordsOf(what, t), amount === undefined ? undefined : formats.shortMoney(amount), who].filter(
    (each) => each !== undefined,
  );
  return (
    <li className={classes.line}>
      <IconOfChange size={18} stroke={1.5} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        {href === undefined ? (
          <span className={classes.name}>{name}</span>
        ) : (
          <AppLink href={href} className={classes.name} title={name}>
            {name}
          </AppLink>
        )}
        <Text size="sm" c="dimmed" className={classes.about}>
          {about.join(' · ')}
        </Text>
      </div>
      <Text
        component="time"
        dateTime={at}
        title={formats.dateTime(at)}
        size="sm"
        c="dimmed"
        className={classes.when}
      >
        <RelativeTime at={at} />
      </Text>
    </li>
  );
}

function wordsOf(what: What, t: TFunction): string {
  if (what.kind === 'interaction') return t(`values.interactions.type.${what.type}`);
  return t(`home.change.${what.kind}.${what.change}`, 'stage' in what ? { stage: what.stage } : {});
}

function iconOfChange(what: What): Icon {
  switch (what.kind) {
    case 'customer':
      return IconUsers;
    case 'opportunity':
      return what.change === 'won' ? IconTrophy : IconTargetArrow;
    case 'ticket':
      return IconTicket;
    case 'interaction':
      return iconOf(what.type);
  }
}
