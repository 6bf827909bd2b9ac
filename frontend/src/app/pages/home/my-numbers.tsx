import { useTranslation } from 'react-i18next';
import { fetchOpportunities, opportunityKeys } from '@/features/pipeline/api';
import { pipelinePaths } from '@/features/pipeline/paths';
import { fetchTickets, ticketKeys } from '@/features/tickets/api';
import { ticketPaths } from '@/features/tickets/paths';
import { useCan } from '@/shared/auth/can';
import { todayIn } from '@/shared/lib/format';
import { useTimeZone } from '@/shared/lib/use-formats';
import { fromWallTime } from '@/shared/lib/zoned-time';
import classes from './home.module.css';
import { monthsAround } from './months';
import { NumberFigure } from './number-figure';

/** What I have brought home this month, beside the month before. */
export function MyNumbers() {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const seesSales = useCan('opportunities:read');
  const seesTickets = useCan('tickets:read');
  const { current, last } = monthsAround(todayIn(timeZone));
  const begin = (day: string) => fromWallTime(`${day} 00:00:00`, timeZone);
  const won = (condition: string) => `ownerId==me;outcome==WON;closedOn=ge=${condition}`;
  const solved = (condition: string) => `assigneeId==me;solvedAt=ge=${condition}`;
  if (!seesSales && !seesTickets) return null;
  return (
    <ul className={classes.numbers} aria-label={t('home.numbers')}>
      {seesSales && (
        <NumberFigure
          label={t('home.wonThisMonth')}
          href={pipelinePaths.found(won(current))}
          queryKey={[...opportunityKeys.lists, 'home', 'won']}
          fetch={fetchOpportunities}
          filters={{ now: won(current), before: won(`${last};closedOn=lt=${current}`) }}
        />
      )}
      {seesTickets && (
        <NumberFigure
          label={t('home.solvedThisMonth')}
          href={ticketPaths.solvedByMe}
          queryKey={[...ticketKeys.lists, 'home', 'solved']}
          fetch={fetchTickets}
          filters={{
            now: solved(begin(current)),
            before: solved(`${begin(last)};solvedAt=lt=${begin(current)}`),
          }}
        />
      )}
    </ul>
  );
}
