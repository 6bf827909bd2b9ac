import { Fieldset, Select, SimpleGrid } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../api';
import { permissionRows } from './permission-rows';
import type { RoleValues } from './role-values';

const scopes: readonly Scope[] = ['OWN', 'TEAM', 'ORGANISATION'];

/** For every kind of record: how far it may be seen and how far changed. */
export function PermissionFields({ form }: { form: UseFormReturnType<RoleValues> }) {
  const { t } = useTranslation();
  return permissionRows([form.values]).map((resource) => (
    <Fieldset key={resource} legend={t([`roles.resources.${resource}`, resource])}>
      <SimpleGrid cols={2}>
        <ReachSelect form={form} permission={`${resource}:read`} label={t('roles.sees')} />
        <ReachSelect form={form} permission={`${resource}:write`} label={t('roles.changes')} />
      </SimpleGrid>
    </Fieldset>
  ));
}

type ReachSelectProps = { form: UseFormReturnType<RoleValues>; permission: string; label: string };

function ReachSelect({ form, permission, label }: ReachSelectProps) {
  const { t } = useTranslation();
  const path = `permissions.${permission}`;
  return (
    <Select
      label={label}
      data={scopes.map((scope) => ({ value: scope, label: t(`roles.scopes.${scope}`) }))}
      placeholder={t('roles.nothing')}
      clearable
      data-path={path}
      error={form.errors[path]}
      value={form.values.permissions[permission] ?? null}
      onChange={(scope) => {
        form.clearFieldError(path);
        form.setFieldValue('permissions', (now) => ({ ...now, [permission]: scope }));
      }}
    />
  );
}
