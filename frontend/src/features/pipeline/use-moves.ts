import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem, isRecord } from '@/shared/api/problem';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import {
  moveOpportunity,
  type Opportunity,
  type OpportunityRow,
  type OpportunityStage,
  opportunityKeys,
  opportunityOf,
  type StageMove,
} from './api';
import { type Board, cardOf, type Place, placed, placeOf, refreshed } from './board/board-data';
import { askLostReason } from './board/lost-dialog';
import { celebrate } from './celebrate';

/** What a list, a board and a record page all know of an opportunity. */
export type Movable = Pick<OpportunityRow, 'id' | 'version' | 'name' | 'stage'> & Partial<OpportunityRow>;
export type Move = (opportunity: Movable, to: OpportunityStage, index?: number) => Promise<void>;

/**
 * Moves opportunities from stage to stage: shown at once, put back with a message when refused. Moves follow each
 * other, so that the second move of a card knows the version the first one made.
 */
export function useMoves(): Move {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { mutateAsync } = useMutation({
    scope: { id: 'opportunity-moves' },
    mutationFn: ({ from, body }: { from: Movable; body: StageMove }) =>
      moveOpportunity({ id: from.id, version: knownVersion(client, from) }, body),
  });

  const refuse = (error: unknown) => {
    const { title, detail } = problemText(error);
    if (isProblem(error, 412)) {
      const by = isRecord(error.body.changedBy) ? error.body.changedBy.name : undefined;
      notifyProblem({
        title: typeof by === 'string' ? t('opportunities.changedBy', { name: by }) : title,
        detail: t('opportunities.putBack'),
      });
    } else notifyProblem({ title: t('opportunities.notMoved'), detail: detail ?? title });
    void client.invalidateQueries({ queryKey: opportunityKeys.all });
  };

  const send = async (from: Movable, to: OpportunityStage, body: StageMove, index: number) => {
    const putBack = show(client, from, to, index);
    try {
      const moved = await mutateAsync({ from, body });
      settle(client, moved);
      return moved;
    } catch (error) {
      putBack();
      refuse(error);
      return undefined;
    }
  };

  return async (from, to, index = 0) => {
    if (to.id === from.stage.id) return;
    const before = from.stage.outcome === 'OPEN' ? undefined : await closingOf(client, from.id);
    let body: StageMove = { stageId: to.id };
    if (to.outcome === 'LOST') {
      const putBack = show(client, from, to, index);
      const lostReason = await askLostReason(from.name);
      putBack();
      if (lostReason === undefined) return;
      body = { ...body, lostReason };
    }
    const moved = await send(from, to, body, index);
    if (moved === undefined) return;
    const undo = () => void send(moved, from.stage, { stageId: from.stage.id, ...before }, 0);
    if (to.outcome === 'WON') return celebrate({ name: from.name, amount: moved.amount, undo });
    notifyUndo({ message: t('opportunities.moved', { name: from.name, stage: to.name }), undo });
  };
}

/** When and why a closed one ended, so that undoing its reopening brings that back. */
async function closingOf(
  client: QueryClient,
  id: string,
): Promise<Pick<StageMove, 'closedOn' | 'lostReason'>> {
  const { closedOn, lostReason } = await client.fetchQuery(opportunityOf(id));
  return {
    ...(closedOn === undefined ? {} : { closedOn }),
    ...(lostReason === undefined ? {} : { lostReason }),
  };
}

function boardsOf(client: QueryClient): Board[] {
  return client
    .getQueriesData<Board>({ queryKey: opportunityKeys.boards })
    .flatMap(([, board]) => (board === undefined ? [] : [board]));
}

function knownVersion(client: QueryClient, { id, version }: Movable): number {
  const record = client.getQueryData<Opportunity>(opportunityKeys.one(id));
  const cards = boardsOf(client).map((board) => cardOf(board, id)?.version ?? 0);
  return Math.max(version, record?.version ?? 0, ...cards);
}

/** Shows the move on every board and on the record; what it answers shows the old place again. */
function show(client: QueryClient, from: Movable, to: OpportunityStage, index: number): () => void {
  void client.cancelQueries({ queryKey: opportunityKeys.boards });
  const places = new Map<string, Place>();
  eachBoard(client, (board, key) => {
    const place = placeOf(board, from.id);
    const card = cardOf(board, from.id);
    if (place === undefined || card === undefined) return board;
    places.set(key, place);
    return placed(board, { ...card, stageSince: new Date().toISOString() }, { stageId: to.id, index });
  });
  const since = boardsOf(client).map((board) => cardOf(board, from.id)?.stageSince)[0];
  setStage(client, from.id, to);
  return () => {
    eachBoard(client, (board, key) => {
      const card = cardOf(board, from.id);
      const place = places.get(key);
      if (card === undefined || place === undefined) return board;
      return placed(board, { ...card, stageSince: from.stageSince ?? since ?? card.stageSince }, place);
    });
    setStage(client, from.id, from.stage);
  };
}

function setStage(client: QueryClient, id: string, stage: OpportunityStage): void {
  client.setQueryData<Opportunity>(opportunityKeys.one(id), (record) => record && { ...record, stage });
}

function settle(client: QueryClient, moved: Opportunity): void {
  client.setQueryData(opportunityKeys.one(moved.id), moved);
  const { id, version, stage, stageSince, updatedAt, can } = moved;
  eachBoard(client, (board) => {
    const card = cardOf(board, id);
    return card === undefined
      ? board
      : refreshed(board, { ...card, version, stage, stageSince, updatedAt, can });
  });
  // The boards show the move already; read anew now, they would sort the card away from where it was dropped.
  void client.invalidateQueries({ queryKey: opportunityKeys.boards, refetchType: 'none' });
  for (const queryKey of [opportunityKeys.summaries, opportunityKeys.lists, opportunityKeys.history(id)]) {
    void client.invalidateQueries({ queryKey });
  }
}

function eachBoard(client: QueryClient, change: (board: Board, key: string) => Board): void {
  for (const [queryKey, board] of client.getQueriesData<Board>({ queryKey: opportunityKeys.boards })) {
    if (board !== undefined) client.setQueryData(queryKey, change(board, JSON.stringify(queryKey)));
  }
}
