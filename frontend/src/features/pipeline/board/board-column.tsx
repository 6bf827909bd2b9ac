import { Droppable } from '@hello-pangea/dnd';
import { Text } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { todayIn } from '@/shared/lib/format';
import { useFormats, useTimeZone } from '@/shared/lib/use-formats';
import { OutcomeDot } from '../outcome-dot';
import { Totals } from '../totals';
import type { Move } from '../use-moves';
import classes from './board.module.css';
import { BoardCard } from './board-card';
import type { BoardColumn } from './board-data';
import { MoreCards } from './more-cards';

export type BoardColumnProps = {
  column: BoardColumn;
  /** All columns: where the cards of this one may go. */
  stages: readonly BoardColumn[];
  queryKey: readonly unknown[];
  scroller: RefObject<HTMLDivElement | null>;
  onOpen: (id: string) => void;
  onMove: Move;
};

export function BoardColumnView({ column, stages, queryKey, scroller, onOpen, onMove }: BoardColumnProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = todayIn(useTimeZone());
  const { stage, items, next } = column;
  const count = formats.number(column.count);
  return (
    <section
      className={classes.column}
      aria-label={t('board.column', { stage: stage.name, count: column.count, formatted: count })}
    >
      <header className={classes.head}>
        <div className={classes.headLine}>
          <OutcomeDot outcome={stage.outcome} />
          <h2 className={classes.stage} title={stage.name}>
            {stage.name}
          </h2>
          <Text component="span" c="dimmed" className={classes.count}>
            {count}
          </Text>
        </div>
        <Text component="div" size="sm" c="dimmed" className={classes.sum}>
          <Totals totals={column.totals} />
        </Text>
      </header>
      <Droppable droppableId={stage.id}>
        {(provided, snapshot) => (
          <div
            ref={provided.innerRef}
            {...provided.droppableProps}
            className={classes.cards}
            data-over={snapshot.isDraggingOver || undefined}
          >
            {items.map((card, index) => (
              <BoardCard
                key={card.id}
                card={card}
                index={index}
                stages={stages}
                today={today}
                onOpen={onOpen}
                onMove={onMove}
              />
            ))}
            {provided.placeholder}
            {items.length === 0 && !snapshot.isDraggingOver && (
              <p className={classes.empty}>{t('board.emptyStage')}</p>
            )}
          </div>
        )}
      </Droppable>
      {next !== undefined && (
        <MoreCards
          stageId={stage.id}
          stage={stage.name}
          cursor={next}
          queryKey={queryKey}
          scroller={scroller}
        />
      )}
    </section>
  );
}
