import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { customerPaths } from '@/features/customers/paths';
import { todayIn } from '@/shared/lib/format';
import { RelativeTime } from '@/shared/lib/relative-time';
import { useFormats, useTimeZone } from '@/shared/lib/use-formats';
import type { Column } from '@/shared/table/column';
import type { OpportunityRow } from './api';
import { NextStep } from './next-step';
import { OutcomeDot } from './outcome-dot';
import { pipelinePaths } from './paths';
import classes from './pipeline.module.css';
import { StageAge } from './stage-age';
import { daysSince, stalenessOf } from './staleness';

export function useOpportunityColumns(): Column<OpportunityRow>[] {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = todayIn(useTimeZone());
  return useMemo(() => {
    const day = (value: string | undefined) => (value === undefined ? null : formats.date(value));
    return [
      {
        id: 'name',
        header: t('fields.opportunities.name'),
        sort: 'name',
        width: 260,
        cell: (row) => (
          <Link to={pipelinePaths.opportunity(row.id)} preload={false} className={classes.rowName}>
            {row.name}
          </Link>
        ),
      },
      {
        id: 'customer',
        header: t('fields.opportunities.customerId'),
        width: 200,
        phone: true,
        cell: ({ customer }) =>
          customer && (
            <Link to={customerPaths.record(customer.id)} preload={false} className={classes.rowLink}>
              {customer.name}
            </Link>
          ),
      },
      {
        id: 'stage',
        header: t('fields.opportunities.stageId'),
        width: 180,
        phone: true,
        cell: ({ stage }) => (
          <span className={classes.rowStage}>
            <OutcomeDot outcome={stage.outcome} />
            <span className={classes.cut} title={stage.name}>
              {stage.name}
            </span>
          </span>
        ),
      },
      {
        id: 'amount',
        header: t('fields.opportunities.amount'),
        sort: 'amount',
        width: 130,
        align: 'end',
        phone: true,
        cell: ({ amount }) => amount && formats.shortMoney(amount),
      },
      {
        id: 'owner',
        header: t('fields.opportunities.ownerId'),
        width: 160,
        cell: ({ owner }) => owner?.name,
      },
      {
        id: 'expectedCloseOn',
        header: t('fields.opportunities.expectedCloseOn'),
        sort: 'expectedCloseOn',
        width: 130,
        cell: (row) => day(row.expectedCloseOn),
      },
      {
        id: 'stageSince',
        header: t('fields.opportunities.stageSince'),
        sort: 'stageSince',
        width: 200,
        cell: (row) => <StageAge days={daysSince(row.stageSince)} staleness={stalenessOf(row, today)} />,
      },
      {
        id: 'nextTask',
        header: t('opportunities.nextStep'),
        width: 240,
        cell: (row) => <NextStep row={row} />,
      },
      {
        id: 'product',
        field: 'lines',
        header: t('fields.opportunities.productId'),
        width: 150,
        cell: ({ product }) => product?.name,
      },
      {
        id: 'closedOn',
        header: t('fields.opportunities.closedOn'),
        sort: 'closedOn',
        width: 130,
        hidden: true,
        cell: (row) => day(row.closedOn),
      },
      {
        id: 'createdAt',
        header: t('fields.common.createdAt'),
        sort: 'createdAt',
        width: 130,
        hidden: true,
        cell: (row) => formats.date(row.createdAt),
      },
      {
        id: 'updatedAt',
        header: t('fields.common.updatedAt'),
        sort: 'updatedAt',
        width: 130,
        hidden: true,
        cell: (row) => <RelativeTime at={row.updatedAt} />,
      },
    ];
  }, [t, formats, today]);
}
