import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Can } from '@/shared/auth/can';
import { ListPage } from '@/shared/list/list-page';
import { AppLink } from '@/shared/routing/app-link';
import { EmptyState } from '@/shared/ui/empty-state';
import { fetchImports, type ImportListRow, importKeys } from './api';
import { importPaths } from './paths';
import { useImportColumns } from './use-import-columns';

const source = { key: importKeys.list, fetch: fetchImports, defaultSort: '-createdAt' };

export function ImportListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useImportColumns();
  const add = (
    <Can permission="imports:write">
      <Button
        component={AppLink}
        href={importPaths.newImport}
        leftSection={<IconFileImport size={18} stroke={1.5} />}
      >
        {t('imports.new')}
      </Button>
    </Can>
  );
  return (
    <ListPage<ImportListRow>
      resource="imports"
      title={t('imports.title')}
      actions={add}
      columns={columns}
      source={source}
      row={{ name: (row) => row.fileName, open: (row) => void navigate({ href: importPaths.one(row.id) }) }}
      empty={
        <EmptyState icon={IconFileImport} title={t('imports.none')} text={t('imports.noneText')}>
          {add}
        </EmptyState>
      }
    />
  );
}
