import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDrawer } from '@/shared/form/form-drawer';
import { useApiForm } from '@/shared/form/use-api-form';
import { createRole, editRole, type Role } from '../api';
import { FieldRuleFields } from './field-rule-fields';
import { PermissionFields } from './permission-fields';
import { type RoleValues, roleValues, toNewRole, toRolePatch } from './role-values';
import { useRoleActions } from './use-role-actions';

export type RoleDrawerProps = {
  /** Absent for a new one. */
  role?: Role;
  onClose: () => void;
};

export function RoleDrawer({ role, onClose }: RoleDrawerProps) {
  const { t, i18n } = useTranslation();
  const { saved, made } = useRoleActions();
  const apiForm = useApiForm<RoleValues, Role>({
    initialValues: roleValues(role, i18n.language),
    send: (values) =>
      role === undefined
        ? createRole(toNewRole(values, i18n.language))
        : editRole(role, toRolePatch(role, values, i18n.language)),
    onSent: async (result) => {
      onClose();
      await (role === undefined ? made(result) : saved(role, result));
    },
  });
  const { form } = apiForm;
  return (
    <FormDrawer opened title={role?.name ?? t('roles.new')} dirty={form.isDirty()} onClose={onClose}>
      <ApiFormView
        apiForm={apiForm}
        action={t(role === undefined ? 'roles.create' : 'actions.save')}
        onCancel={onClose}
      >
        <TextInput
          label={t('roles.name')}
          required
          maxLength={100}
          data-autofocus
          {...form.getInputProps('name')}
          error={form.errors.name ?? form.errors.names}
        />
        <PermissionFields form={form} />
        <FieldRuleFields form={form} />
      </ApiFormView>
    </FormDrawer>
  );
}
