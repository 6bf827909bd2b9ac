import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderInApp } from '@/shared/testing/render';
import { service } from '@/shared/testing/service';
import { importTexts } from '../import-texts';
import { anImport } from '../testing';
import type { ImportEdit } from '../use-import-edit';
import { RunStep } from './run-step';

beforeAll(() => importTexts());

const edit: ImportEdit = {
  save: () => Promise.resolve(),
  settled: () => Promise.resolve(true),
  saving: false,
  problem: undefined,
};
const show = (undoneAt?: string) => {
  service.use(
    http.get('*/api/v1/import-mappings', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/imports/i1/rows', () => HttpResponse.json({ items: [] })),
    http.get('*/api/v1/jobs/j1', () =>
      HttpResponse.json({
        id: 'j1',
        state: 'SUCCEEDED',
        progress: 1,
        createdAt: '2026-01-10T08:00:00Z',
        can: [],
      }),
    ),
  );
  const done = anImport({ state: 'DONE', jobId: 'j1', ...(undoneAt === undefined ? {} : { undoneAt }) });
  return renderInApp(<RunStep record={done} edit={edit} go={() => undefined} />);
};

describe('a finished import', () => {
  it('says that it was undone, and nothing that sounds as if it stood', async () => {
    await show('2026-01-11T08:00:00Z');

    expect(await screen.findByRole('heading', { name: 'The import was undone' })).toBeInTheDocument();
    expect(screen.getByText(/Undone on 11 Jan 2026/)).toBeInTheDocument();
    expect(screen.queryByText('Every row was taken.')).toBeNull();
  });

  it('stands when it ran again after that', async () => {
    await show('2026-01-09T08:00:00Z');

    expect(await screen.findByRole('heading', { name: 'The file is imported' })).toBeInTheDocument();
  });
});
