import { describe, expect, it } from 'vitest';
import type { OpportunityRow } from '../api';
import { appended, type Board, type BoardColumn, placed, placeOf, refreshed } from './board-data';

const stage = (id: string) => ({ id, name: id.toUpperCase(), outcome: 'OPEN' as const, probability: 50 });

function card(id: string, at: string, amount?: string): OpportunityRow {
  return {
    id,
    version: 1,
    name: id,
    pipeline: { id: 'p', name: 'Sales' },
    stage: stage(at),
    stageSince: '2026-03-01T10:00:00Z',
    createdAt: '2026-03-01T10:00:00Z',
    updatedAt: '2026-03-01T10:00:00Z',
    can: ['move'],
    ...(amount === undefined ? {} : { amount: { amount, currency: 'EUR' } }),
  };
}

function column(id: string, cards: OpportunityRow[], more: Partial<BoardColumn> = {}): BoardColumn {
  return { stage: stage(id), count: cards.length, totals: [], items: cards, ...more };
}

const eur = (amount: string, count: number) => ({ amount, weighted: '0.00', currency: 'EUR', count });

function board(): Board {
  return {
    columns: [
      column('a', [card('1', 'a', '100.10'), card('2', 'a')], { totals: [eur('100.10', 1)] }),
      column('b', [card('3', 'b', '0.20')], { totals: [eur('0.20', 1)] }),
    ],
  };
}

describe('the board', () => {
  it('moves a card with its count and amount', () => {
    const [a, b] = placed(board(), card('1', 'a', '100.10'), { stageId: 'b', index: 1 }).columns;

    expect(a).toMatchObject({ count: 1, totals: [] });
    expect(a?.items.map(({ id }) => id)).toEqual(['2']);
    expect(b).toMatchObject({ count: 2, totals: [eur('100.30', 2)] });
    expect(b?.items.map(({ id }) => id)).toEqual(['3', '1']);
    expect(b?.items[1]?.stage.id).toBe('b');
  });

  it('is as before when a move is taken back', () => {
    const before = board();
    const moved = placed(before, card('1', 'a', '100.10'), { stageId: 'b', index: 0 });

    const back = placed(moved, card('1', 'b', '100.10'), { stageId: 'a', index: 0 });

    expect(back).toEqual(before);
  });

  it('loses a card that went to a stage it does not show', () => {
    const moved = placed(board(), card('3', 'b', '0.20'), { stageId: 'elsewhere', index: 0 });

    expect(placeOf(moved, '3')).toBeUndefined();
    expect(moved.columns[1]).toMatchObject({ count: 0, totals: [] });
  });

  it('counts the new amount of a card instead of the old one', () => {
    const changed = refreshed(board(), card('1', 'a', '250.00'));

    expect(changed.columns[0]?.totals).toEqual([eur('250.00', 1)]);
  });

  it('takes a page only where it belongs, and no card twice', () => {
    const waiting = { columns: [column('a', [card('1', 'a')], { next: 'c1', count: 3 })] };
    const page = { items: [card('1', 'a'), card('2', 'a')], next: 'c2' };

    const longer = appended(waiting, 'a', 'c1', page);

    expect(longer.columns[0]?.items.map(({ id }) => id)).toEqual(['1', '2']);
    expect(longer.columns[0]?.next).toBe('c2');
    expect(appended(longer, 'a', 'c1', page)).toEqual(longer);
  });
});
