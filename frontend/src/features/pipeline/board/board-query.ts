import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '@/shared/api/client';
import type { ListQuery } from '@/shared/api/list';
import { fetchOpportunities, opportunityKeys } from '../api';
import { appended, type Board } from './board-data';

const FIRST = 20;
const MOST = 100;
const MORE = 50;

/** Read anew, the board shows as many cards as before, so that nobody loses their place in a long column. */
export function boardOf(pipelineId: string, query: ListQuery) {
  const queryKey = opportunityKeys.board(pipelineId, query);
  return queryOptions({
    queryKey,
    queryFn: ({ signal, client }) =>
      readBoard(pipelineId, query, client.getQueryData<Board>(queryKey), signal),
    placeholderData: (before, of) => (of?.queryKey[2] === pipelineId ? before : undefined),
  });
}

/** The next page of one column. */
export async function readMore(
  client: QueryClient,
  queryKey: readonly unknown[],
  at: { stageId: string; cursor: string },
): Promise<void> {
  const page = await fetchOpportunities({ cursor: at.cursor, limit: MORE });
  client.setQueryData<Board>(queryKey, (board) => board && appended(board, at.stageId, at.cursor, page));
}

async function readBoard(
  pipelineId: string,
  query: ListQuery,
  before: Board | undefined,
  signal: AbortSignal,
): Promise<Board> {
  const wanted = new Map(before?.columns.map((column) => [column.stage.id, column.items.length]));
  const limit = Math.min(MOST, Math.max(FIRST, ...wanted.values()));
  let board = await unwrap(
    api.GET('/api/v1/pipelines/{id}/board', {
      params: { path: { id: pipelineId }, query: { ...query, limit } },
      signal,
    }),
  );
  for (const [stageId, count] of wanted) {
    let cursor = nextOf(board, stageId, count);
    while (cursor !== undefined) {
      const page = await fetchOpportunities({ cursor, limit: 200 }, signal);
      board = appended(board, stageId, cursor, page);
      cursor = nextOf(board, stageId, count);
    }
  }
  return board;
}

function nextOf(board: Board, stageId: string, wanted: number): string | undefined {
  const column = board.columns.find((each) => each.stage.id === stageId);
  return column === undefined || column.items.length >= wanted ? undefined : column.next;
}
