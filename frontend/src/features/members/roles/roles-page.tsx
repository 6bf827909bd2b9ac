import { Button, Container, Group, Table, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Can } from '@/shared/auth/can';
import { onDemand } from '@/shared/ui/on-demand';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import { type Role, roleList } from '../api';
import classes from '../members.module.css';
import { permissionRows } from './permission-rows';
import { RoleMenu } from './role-menu';

const RoleDrawer = onDemand(() => import('./role-drawer').then((module) => module.RoleDrawer));

export function RolesPage() {
  const { t } = useTranslation();
  const { data: roles, error, refetch } = useQuery(roleList);
  const [editing, setEditing] = useState<Role | 'new'>();
  return (
    <>
      <PageHeader
        title={t('roles.title')}
        subtitle={t('roles.text')}
        actions={
          <Can permission="roles:write">
            <Button leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
              {t('roles.new')}
            </Button>
          </Can>
        }
      />
      <Container size="xl" px="md" pb="xl" mx={0}>
        {error !== null && roles === undefined && <ProblemBanner error={error} onRetry={refetch} />}
        {error === null && roles === undefined && <RowsSkeleton rows={10} height={36} />}
        {roles !== undefined && <Matrix roles={roles} onEdit={setEditing} />}
      </Container>
      {editing !== undefined && (
        <RoleDrawer {...(editing === 'new' ? {} : { role: editing })} onClose={() => setEditing(undefined)} />
      )}
    </>
  );
}

/** What each role may see and change, and how far. */
function Matrix({ roles, onEdit }: { roles: Role[]; onEdit: (role: Role) => void }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section className={classes.scroller} tabIndex={0} aria-label={t('roles.title')}>
      <Table className={classes.matrix} verticalSpacing="xs" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('roles.permission')}</Table.Th>
            {roles.map((role) => (
              <Table.Th key={role.id} scope="col">
                <Group gap={4} wrap="nowrap">
                  {role.name}
                  <RoleMenu role={role} onEdit={() => onEdit(role)} />
                </Group>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {permissionRows(roles).map((resource) => (
            <Table.Tr key={resource}>
              <Table.Th scope="row" fw={500}>
                {t([`roles.resources.${resource}`, resource])}
              </Table.Th>
              {roles.map((role) => (
                <Table.Td key={role.id}>
                  <Granted role={role} resource={resource} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Granted({ role, resource }: { role: Role; resource: string }) {
  const { t } = useTranslation();
  const read = role.permissions[`${resource}:read`];
  const write = role.permissions[`${resource}:write`];
  if (read === undefined && write === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {t('roles.nothing')}
      </Text>
    );
  }
  return (
    <>
      {write !== undefined && <div>{t('roles.write', { scope: t(`roles.scopes.${write}`) })}</div>}
      {read !== undefined && read !== write && (
        <Text size="sm" c="dimmed">
          {t('roles.read', { scope: t(`roles.scopes.${read}`) })}
        </Text>
      )}
    </>
  );
}
