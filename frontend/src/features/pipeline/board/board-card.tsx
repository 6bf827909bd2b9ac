import { Draggable } from '@hello-pangea/dnd';
import { Avatar, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { customerPaths } from '@/features/customers/paths';
import { useFormats } from '@/shared/lib/use-formats';
import type { OpportunityRow } from '../api';
import { MoveMenu } from '../move-menu';
import { NextStep } from '../next-step';
import { pipelinePaths } from '../paths';
import { StageAge } from '../stage-age';
import { daysSince, stalenessOf } from '../staleness';
import type { Move } from '../use-moves';
import classes from './board.module.css';
import type { BoardColumn } from './board-data';

export type BoardCardProps = {
  card: OpportunityRow;
  index: number;
  stages: readonly BoardColumn[];
  today: string;
  onOpen: (id: string) => void;
  onMove: Move;
};

/** Also where the member may not move it, so that Enter opens it. */
const focusable = { tabIndex: 0 };

export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { card, index, stages, today, onOpen, onMove } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  const movable = card.can.includes('move');
  const staleness = stalenessOf(card, today);
  const open = (event: MouseEvent | KeyboardEvent) => {
    event.preventDefault();
    onOpen(card.id);
  };
  const onClick = (event: MouseEvent) => {
    const own = event.target instanceof Element && event.target.closest('a, button, [role="menu"]');
    if (!own && !event.defaultPrevented) open(event);
  };
  const label = [card.name, card.customer?.name, card.amount && formats.shortMoney(card.amount)]
    .filter(Boolean)
    .join(', ');
  return (
    <Draggable draggableId={card.id} index={index} isDragDisabled={!movable}>
      {(provided, snapshot) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be dragged
        <div
          ref={provided.innerRef}
          {...provided.draggableProps}
          {...provided.dragHandleProps}
          // Not the button the library makes of a handle: the card holds buttons and links of its own.
          role="group"
          {...focusable}
          aria-label={label}
          id={`card-${card.id}`}
          className={classes.card}
          data-lifted={snapshot.isDragging || undefined}
          data-staleness={staleness}
          onClick={onClick}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && event.target === event.currentTarget) open(event);
          }}
        >
          <div className={classes.cardTop}>
            <Link
              to={pipelinePaths.opportunity(card.id)}
              preload={false}
              className={classes.name}
              title={card.name}
              tabIndex={-1}
              draggable={false}
              onClick={(event) => {
                if (!event.metaKey && !event.ctrlKey && !event.shiftKey) open(event);
              }}
            >
              {card.name}
            </Link>
            {movable && (
              <MoveMenu
                opportunity={card}
                stages={stages.map((column) => column.stage)}
                onMove={onMove}
                onOpen={() => onOpen(card.id)}
              />
            )}
          </div>
          {card.customer !== undefined ? (
            <Link
              to={customerPaths.record(card.customer.id)}
              preload={false}
              className={classes.customer}
              title={card.customer.name}
              draggable={false}
            >
              {card.customer.name}
            </Link>
          ) : (
            <Text size="sm" c="dimmed">
              {t('opportunities.noCustomer')}
            </Text>
          )}
          <div className={classes.cardLine}>
            <span className={classes.amount}>
              {card.amount === undefined ? '' : formats.shortMoney(card.amount)}
            </span>
            <CloseDate card={card} />
          </div>
          <NextStep row={card} />
          <div className={classes.cardLine}>
            <StageAge days={daysSince(card.stageSince)} staleness={staleness} />
            {card.owner !== undefined && (
              <Avatar
                size={22}
                name={card.owner.name}
                color="gray"
                title={card.owner.name}
                alt={card.owner.name}
              />
            )}
          </div>
        </div>
      )}
    </Draggable>
  );
});

function CloseDate({ card }: { card: OpportunityRow }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const day = card.stage.outcome === 'OPEN' ? card.expectedCloseOn : (card.closedOn ?? card.expectedCloseOn);
  if (day === undefined) return null;
  const label = t(
    card.stage.outcome === 'OPEN' ? 'fields.opportunities.expectedCloseOn' : 'fields.opportunities.closedOn',
  );
  return (
    <span className={classes.date} title={label}>
      {formats.date(day)}
    </span>
  );
}
