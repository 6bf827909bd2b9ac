import type { paths } from '@/shared/api/schema';
import { totalsAfter } from '../amounts';
import type { OpportunityPage, OpportunityRow } from '../api';

export type Board =
  paths['/api/v1/pipelines/{id}/board']['get']['responses'][200]['content']['application/json'];
export type BoardColumn = Board['columns'][number];
export type Place = { stageId: string; index: number };

/** Where a card lies on the board, if it is loaded. */
export function placeOf(board: Board, id: string): Place | undefined {
  for (const column of board.columns) {
    const index = column.items.findIndex((each) => each.id === id);
    if (index >= 0) return { stageId: column.stage.id, index };
  }
  return undefined;
}

export function cardOf(board: Board, id: string): OpportunityRow | undefined {
  return board.columns.flatMap((column) => column.items).find((each) => each.id === id);
}

/** The board with the card lying somewhere else; counts and sums follow. A stage of another pipeline takes it off. */
export function placed(board: Board, card: OpportunityRow, to: Place): Board {
  const from = placeOf(board, card.id)?.stageId ?? card.stage.id;
  return {
    ...board,
    columns: board.columns.map((column) => {
      const { id } = column.stage;
      const items = column.items.filter((each) => each.id !== card.id);
      const moved = from !== to.stageId;
      if (id === to.stageId) {
        const here = { ...card, stage: column.stage };
        const shown = [...items.slice(0, to.index), here, ...items.slice(to.index)];
        return moved ? counted({ ...column, items: shown }, card, 1) : { ...column, items: shown };
      }
      return id === from ? counted({ ...column, items }, card, -1) : { ...column, items };
    }),
  };
}

/** The board with newer facts on a card that stays where it lies. */
export function refreshed(board: Board, card: OpportunityRow): Board {
  const change = (column: BoardColumn): BoardColumn => {
    const old = column.items.find((each) => each.id === card.id);
    if (old === undefined) return column;
    const items = column.items.map((each) => (each.id === card.id ? { ...each, ...card } : each));
    const totals = totalsAfter(totalsAfter(column.totals, old.amount, -1), card.amount, 1);
    return { ...column, items, totals };
  };
  return { ...board, columns: board.columns.map(change) };
}

/** The column with one more page, unless the board was read anew in the meantime. */
export function appended(board: Board, stageId: string, cursor: string, page: OpportunityPage): Board {
  return {
    ...board,
    columns: board.columns.map((column) => {
      if (column.stage.id !== stageId || column.next !== cursor) return column;
      const known = new Set(board.columns.flatMap((each) => each.items.map(({ id }) => id)));
      const { next: _, ...rest } = column;
      const items = [...column.items, ...page.items.filter(({ id }) => !known.has(id))];
      return { ...rest, items, ...(page.next === undefined ? {} : { next: page.next }) };
    }),
  };
}

function counted(column: BoardColumn, card: OpportunityRow, sign: 1 | -1): BoardColumn {
  return {
    ...column,
    count: Math.max(0, column.count + sign),
    totals: totalsAfter(column.totals, card.amount, sign),
  };
}
