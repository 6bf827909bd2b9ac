import { DragDropContext, type DropResult } from '@hello-pangea/dnd';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListQuery } from '@/shared/api/list';
import { useHoldStill } from '@/shared/live/hold-still';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { opportunityKeys } from '../api';
import { useMoves } from '../use-moves';
import classes from './board.module.css';
import { BoardColumnView } from './board-column';
import { cardOf } from './board-data';
import { boardOf } from './board-query';
import { BoardSkeleton } from './board-skeleton';
import { useAnnouncements } from './use-announcements';

export type BoardProps = {
  pipelineId: string;
  query: ListQuery;
  onOpen: (id: string) => void;
};

/** One scroller in both directions: the drag library follows no scroller within another. */
export function Board({ pipelineId, query, onOpen }: BoardProps) {
  const { t } = useTranslation();
  const board = useQuery(boardOf(pipelineId, query));
  const move = useMoves();
  const scroller = useRef<HTMLDivElement>(null);
  const [dragging, setDragging] = useState(false);
  // With the keyboard nothing holds the pointer.
  useHoldStill(dragging);
  const announcements = useAnnouncements(board.data);
  if (board.isPending) return <BoardSkeleton />;
  if (board.isError && board.data === undefined) {
    return (
      <div className={classes.message}>
        <ProblemBanner error={board.error} onRetry={board.refetch} />
      </div>
    );
  }
  const data = board.data;
  const onDragEnd = ({ draggableId, source, destination }: DropResult) => {
    setDragging(false);
    if (destination == null || destination.droppableId === source.droppableId) return;
    const card = cardOf(data, draggableId);
    const to = data.columns.find((column) => column.stage.id === destination.droppableId);
    if (card !== undefined && to !== undefined) void move(card, to.stage, destination.index);
  };
  return (
    <DragDropContext
      dragHandleUsageInstructions={t('board.instructions')}
      {...announcements}
      onDragStart={(start, provided) => {
        setDragging(true);
        announcements.onDragStart(start, provided);
      }}
      onDragEnd={(result, provided) => {
        announcements.onDragEnd(result, provided);
        onDragEnd(result);
      }}
    >
      <div
        ref={scroller}
        className={classes.board}
        data-dragging={dragging || undefined}
        data-old={board.isPlaceholderData || undefined}
        aria-busy={board.isFetching}
      >
        {data.columns.map((column) => (
          <BoardColumnView
            key={column.stage.id}
            column={column}
            stages={data.columns}
            queryKey={opportunityKeys.board(pipelineId, query)}
            scroller={scroller}
            onOpen={onOpen}
            onMove={move}
          />
        ))}
      </div>
    </DragDropContext>
  );
}
