import { Anchor, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AppLink } from '@/shared/routing/app-link';
import { PageHeader } from '@/shared/ui/page-header';
import { editImport, importKeys, importOf, uploadFile } from '../api';
import { carryOver } from '../columns/assignment';
import classes from '../imports.module.css';
import { importPaths } from '../paths';
import { StepBar } from '../step-bar';
import { StepHeading } from '../step-heading';
import { toTarget } from '../targets';
import { FileDrop } from './file-drop';
import { FileRefusal } from './file-refusal';

/** The first step, before there is anything to keep. */
export function NewImportPage() {
  const { t } = useTranslation();
  const upload = useUpload();
  return (
    <>
      <PageHeader
        title={t('imports.new')}
        subtitle={
          <Anchor component={AppLink} href={importPaths.list} c="dimmed">
            {t('imports.title')}
          </Anchor>
        }
      />
      <div className={classes.page}>
        <StepBar current="file" isReachable={() => false} go={() => undefined} />
        <Stack gap="md">
          <StepHeading
            title={t(upload.corrected === undefined ? 'imports.file.title' : 'imports.file.correctTitle')}
            text={
              upload.corrected === undefined
                ? t('imports.file.text')
                : t('imports.file.correctText', { name: upload.corrected })
            }
          />
          {upload.error !== null && <FileRefusal error={upload.error} />}
          <FileDrop onFile={upload.mutate} busy={upload.isPending} />
        </Stack>
      </div>
    </>
  );
}

function useUpload() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const search = useSearch({ strict: false });
  const corrects = search.corrects ?? '';
  const { data: before } = useQuery({ ...importOf(corrects), enabled: corrects !== '' });
  const mutation = useMutation({
    mutationFn: async (file: File) => {
      const made = await uploadFile(file, toTarget(before?.target ?? search.target));
      return before === undefined ? made : editImport(made, { mapping: carryOver(before, made) });
    },
    onSuccess: (record) => {
      client.setQueryData(importKeys.one(record.id), record);
      void client.invalidateQueries({ queryKey: importKeys.list });
      const step = before === undefined ? 'file' : 'values';
      void navigate({ to: '/imports/$id', params: { id: record.id }, search: { step }, replace: true });
    },
  });
  return { ...mutation, corrected: before?.fileName };
}
