import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { service } from '@/shared/testing/service';
import { importTexts } from '../import-texts';
import { anImport } from '../testing';
import { RejectedRows } from './rejected-rows';

it('says all that is wrong with a row beside its line', async () => {
  await importTexts();
  const row = {
    line: 7,
    state: 'REJECTED',
    field: 'owner',
    code: 'unknown-name',
    reason: 'Nobody is called Anna.',
    further: [
      { field: 'amount', code: 'not-a-number', reason: '“lots” is not a number.' },
      { field: 'tags', code: 'unknown-name', reason: 'Nothing is called Red.' },
      { field: 'tags', code: 'unknown-name', reason: 'Nothing is called Blue.' },
    ],
    cells: ['Anna', 'lots'],
  };
  service.use(http.get('*/api/v1/imports/i1/rows', () => HttpResponse.json({ items: [row] })));

  await renderInApp(
    <RejectedRows record={anImport({ counts: { created: 0, updated: 0, skipped: 0, rejected: 1 } })} />,
  );

  const [first, second] = (await screen.findAllByRole('row')).slice(1);
  expect(screen.getByRole('cell', { name: '7' })).toHaveAttribute('rowspan', '4');
  expect(first).toHaveTextContent('Nobody is called Anna.');
  expect(second).toHaveTextContent('“lots” is not a number.');
  expect(screen.getAllByRole('cell', { name: /^Nothing is called/ })).toHaveLength(2);
});
