import type { DragStart, DragUpdate, DropResult, ResponderProvided } from '@hello-pangea/dnd';
import { useTranslation } from 'react-i18next';
import { type Board, cardOf } from './board-data';

/** Says to those who hear the board what lifting, carrying and dropping does. */
export function useAnnouncements(board: Board | undefined) {
  const { t } = useTranslation();
  const nameOf = (id: string) => (board && cardOf(board, id)?.name) ?? '';
  const stageOf = (id: string | undefined) =>
    board?.columns.find((column) => column.stage.id === id)?.stage.name ?? '';
  return {
    onDragStart: (start: DragStart, { announce }: ResponderProvided) =>
      announce(
        t('board.lifted', { name: nameOf(start.draggableId), stage: stageOf(start.source.droppableId) }),
      ),
    onDragUpdate: ({ destination }: DragUpdate, { announce }: ResponderProvided) =>
      announce(
        destination == null
          ? t('board.overNothing')
          : t('board.over', { stage: stageOf(destination.droppableId), place: destination.index + 1 }),
      ),
    onDragEnd: (result: DropResult, { announce }: ResponderProvided) => {
      const { draggableId, source, destination, reason } = result;
      const moved =
        reason === 'DROP' && destination != null && destination.droppableId !== source.droppableId;
      announce(
        moved
          ? t('board.dropped', { name: nameOf(draggableId), stage: stageOf(destination.droppableId) })
          : t('board.returned', { name: nameOf(draggableId), stage: stageOf(source.droppableId) }),
      );
    },
  };
}
