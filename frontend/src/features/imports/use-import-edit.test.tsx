import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import type { ReactNode } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { problem, service } from '@/shared/testing/service';
import { type Import, importKeys } from './api';
import { importTexts } from './import-texts';
import { anImport } from './testing';
import { useImportEdit } from './use-import-edit';

beforeAll(() => importTexts());

function edited() {
  const client = new QueryClient();
  client.setQueryData(importKeys.one('i1'), anImport());
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useImportEdit('i1'), { wrapper });
  return { result, shown: () => client.getQueryData<Import>(importKeys.one('i1')) };
}

it('shows each change at once and saves them one after the other, each on the version before', async () => {
  const versions: (string | null)[] = [];
  service.use(
    http.patch('*/api/v1/imports/i1', async ({ request }) => {
      versions.push(request.headers.get('If-Match'));
      return HttpResponse.json(
        anImport({ version: 3 + versions.length, encoding: 'windows-1250', header: false }),
      );
    }),
  );
  const { result, shown } = edited();
  act(() => {
    void result.current.save({ encoding: 'windows-1250' });
    void result.current.save({ header: false });
  });
  expect(shown()).toMatchObject({ encoding: 'windows-1250', header: false });
  await waitFor(() => expect(result.current.saving).toBe(false));
  expect(versions).toEqual(['"3"', '"4"']);
  expect(shown()?.version).toBe(5);
});

it('says what was refused and that not all is settled', async () => {
  service.use(
    http.patch('*/api/v1/imports/i1', () =>
      problem(422, 'invalid', { errors: [{ pointer: '/encoding', code: 'wrong-encoding', message: 'No' }] }),
    ),
    http.get('*/api/v1/imports/i1', () => HttpResponse.json(anImport())),
  );
  const { result } = edited();
  await act(() => result.current.save({ encoding: 'UTF-16LE' }));
  expect(result.current.problem).toMatchObject({ status: 422 });
  expect(await result.current.settled()).toBe(false);
});
