import { Button, Group, Table, Text } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldRule } from '@/shared/auth/fields';
import { useFormats } from '@/shared/lib/use-formats';
import { Section } from '@/shared/ui/section';
import type { Opportunity } from '../api';
import { linesTotal } from './line-values';
import { LinesForm } from './lines-form';
import { useOpportunityEdit } from './use-opportunity-edit';

export function LinesSection({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const rule = useFieldRule('opportunities.lines');
  const canEdit =
    opportunity.can.includes('edit') && opportunity.archivedAt === undefined && rule === undefined;
  const { lines = [] } = opportunity;
  if (rule === 'HIDDEN') return null;
  return (
    <Section title={t('opportunities.products')}>
      {editing ? (
        <LinesForm opportunity={opportunity} onClose={() => setEditing(false)} />
      ) : (
        <>
          {lines.length === 0 ? (
            <Text c="dimmed">{t('opportunities.noProducts')}</Text>
          ) : (
            <LinesTable opportunity={opportunity} />
          )}
          {canEdit && (
            <Group>
              <Button
                size="xs"
                variant="default"
                leftSection={lines.length === 0 ? <IconPlus size={14} /> : <IconPencil size={14} />}
                onClick={() => setEditing(true)}
              >
                {t(lines.length === 0 ? 'opportunities.addProduct' : 'opportunities.editProducts')}
              </Button>
              <TotalAsAmount opportunity={opportunity} />
            </Group>
          )}
        </>
      )}
    </Section>
  );
}

function LinesTable({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { lines = [] } = opportunity;
  const total = linesTotal(lines);
  return (
    <Table.ScrollContainer minWidth={320} type="native">
      <Table verticalSpacing={6} horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('opportunities.product')}</Table.Th>
            <Table.Th ta="end">{t('opportunities.quantity')}</Table.Th>
            <Table.Th ta="end">{t('opportunities.unitPrice')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(({ product, quantity, unitPrice }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a product may stand on two lines
            <Table.Tr key={`${index}-${product.id}`}>
              <Table.Td>{product.name}</Table.Td>
              <Table.Td ta="end">{formats.number(quantity)}</Table.Td>
              <Table.Td ta="end">{unitPrice === undefined ? '—' : formats.shortMoney(unitPrice)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        {total !== undefined && (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th colSpan={2}>{t('opportunities.total')}</Table.Th>
              <Table.Th ta="end">{formats.shortMoney(total)}</Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </Table.ScrollContainer>
  );
}

/** The amount is the member's word; the products only propose one. */
function TotalAsAmount({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const edit = useOpportunityEdit(opportunity.id);
  const total = linesTotal(opportunity.lines ?? []);
  const { amount } = opportunity;
  const same = total?.currency === amount?.currency && Number(total?.amount) === Number(amount?.amount);
  const amountRule = useFieldRule('opportunities.amount');
  if (total === undefined || same || amountRule !== undefined) return null;
  const label = t('fields.opportunities.amount');
  return (
    <Button
      size="xs"
      variant="subtle"
      onClick={() =>
        void edit({
          patch: { amount: total },
          shown: { amount: total },
          message: t('records.changed', { name: label }),
        })
      }
    >
      {t('opportunities.useTotal', { amount: formats.shortMoney(total) })}
    </Button>
  );
}
