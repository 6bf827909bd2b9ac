import { Accordion, Select, SimpleGrid, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { filterSchema } from '@/shared/filter/schema-query';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RowsSkeleton } from '@/shared/ui/skeletons';
import type { FieldRule } from '../api';
import type { RoleValues } from './role-values';

const ruled = ['customers', 'opportunities', 'tickets', 'members'] as const;

type FormProps = { form: UseFormReturnType<RoleValues> };

/** Single fields a role does not show, or shows without letting them be changed. */
export function FieldRuleFields({ form }: FormProps) {
  const { t } = useTranslation();
  return (
    <div>
      <Text fw={500}>{t('roles.fields')}</Text>
      <Accordion variant="contained" mt="xs">
        {ruled.map((resource) => (
          <Accordion.Item key={resource} value={resource}>
            <Accordion.Control>{t(`roles.resources.${resource}`)}</Accordion.Control>
            <Accordion.Panel>
              <FieldsOf resource={resource} form={form} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </div>
  );
}

function FieldsOf({ resource, form }: FormProps & { resource: string }) {
  const { t } = useTranslation();
  const schema = useQuery(filterSchema(resource));
  if (schema.isError) return <ProblemBanner error={schema.error} onRetry={schema.refetch} />;
  if (schema.data === undefined) return <RowsSkeleton rows={3} height={36} />;
  return (
    <SimpleGrid cols={2}>
      {schema.data.ruled.map(({ name, rules }) => (
        <RuleSelect
          key={name}
          form={form}
          field={`${resource}.${name}`}
          label={t([
            `fields.${resource}.${name}`,
            `fields.${resource}.${name}Id`,
            `fields.${resource}.${name}Ids`,
            `roles.fieldNames.${name}`,
          ])}
          rules={rules}
        />
      ))}
    </SimpleGrid>
  );
}

type RuleSelectProps = FormProps & { field: string; label: string; rules: FieldRule[] };

function RuleSelect({ form, field, label, rules }: RuleSelectProps) {
  const { t } = useTranslation();
  const path = `fields.${field}`;
  return (
    <Select
      label={label}
      data={rules.map((rule) => ({ value: rule, label: t(`roles.rules.${rule}`) }))}
      placeholder={t('roles.open')}
      clearable
      data-path={path}
      error={form.errors[path]}
      value={form.values.fields[field] ?? null}
      onChange={(chosen) => {
        form.clearFieldError(path);
        const rule = rules.find((each) => each === chosen) ?? null;
        form.setFieldValue('fields', (now) => ({ ...now, [field]: rule }));
      }}
    />
  );
}
