import { Button, Collapse, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MinutesInput } from '@/shared/form/minutes-input';
import { MomentInput } from '@/shared/form/moment-input';
import { refusalAt } from '@/shared/form/refusal-at';
import { MultiReferencePicker } from '@/shared/references/multi-reference-picker';
import { ReferencePicker } from '@/shared/references/reference-picker';
import { RichTextInput } from '@/shared/rich-text/rich-text-input';
import type { Questions } from './interaction-types';
import type { InteractionValues } from './interaction-values';
import type { TimelineSubject } from './timeline-subject';

export type InteractionFieldsProps<Values extends InteractionValues> = {
  form: UseFormReturnType<Values>;
  asked: Questions;
  /** On its page what it is about goes without saying. */
  subject?: TimelineSubject;
  onSubmit: () => void;
};

export function InteractionFields<Values extends InteractionValues>(props: InteractionFieldsProps<Values>) {
  const { t } = useTranslation();
  const { form, asked, subject, onSubmit } = props;
  const { values } = form;
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        {asked.direction && (
          <SegmentedControl
            aria-label={t('fields.interactions.direction')}
            data={[
              { value: 'OUT', label: t('values.interactions.direction.OUT') },
              { value: 'IN', label: t('values.interactions.direction.IN') },
            ]}
            {...form.getInputProps('direction')}
          />
        )}
        <MomentInput
          name={t('fields.interactions.at')}
          hideName
          placeholder={t('interactions.now')}
          latest={new Date()}
          clearable
          flex="1 1 240px"
          {...form.getInputProps('at')}
          value={values.at}
        />
        {asked.duration && (
          <MinutesInput
            aria-label={t('fields.interactions.durationMinutes')}
            placeholder={t('fields.interactions.durationMinutes')}
            w={120}
            {...form.getInputProps('durationMinutes')}
            value={values.durationMinutes === '' ? null : Number(values.durationMinutes)}
            onChange={(minutes) => form.getInputProps('durationMinutes').onChange(String(minutes ?? ''))}
          />
        )}
      </Group>
      {asked.subject && (
        <TextInput
          aria-label={t('fields.interactions.subject')}
          placeholder={t('fields.interactions.subject')}
          maxLength={300}
          {...form.getInputProps('subject')}
        />
      )}
      <div data-path="body">
        <RichTextInput
          label={t('fields.interactions.body')}
          hideLabel
          placeholder={t(`interactions.placeholder.${values.type}`)}
          onSubmit={onSubmit}
          {...form.getInputProps('body')}
          value={values.body}
        />
      </div>
      {asked.outcome && (
        <TextInput
          aria-label={t('fields.interactions.outcome')}
          placeholder={t('interactions.outcomePlaceholder')}
          maxLength={1000}
          {...form.getInputProps('outcome')}
        />
      )}
      <MoreFields form={form} subject={subject} />
    </Stack>
  );
}

type MoreFieldsProps<Values> = {
  form: UseFormReturnType<Values>;
  subject: TimelineSubject | undefined;
};

/** Who else took part and what it was about: seldom needed, so folded away. */
function MoreFields<Values extends InteractionValues>({ form, subject }: MoreFieldsProps<Values>) {
  const { t } = useTranslation();
  const { customerIds, memberIds, opportunity, ticket } = form.values;
  const more = customerIds.length > 1 || memberIds.length > 0 || ticket !== null;
  const [open, setOpen] = useState(more || (opportunity?.id ?? '') !== (subject?.opportunity?.id ?? ''));
  const Chevron = open ? IconChevronUp : IconChevronDown;
  return (
    <div>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-expanded={open}
        rightSection={<Chevron size={14} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        {t('interactions.details')}
      </Button>
      <Collapse expanded={open}>
        <Stack gap="sm" pt="xs">
          <MultiReferencePicker
            kind="customers"
            label={t('fields.interactions.customerId')}
            {...form.getInputProps('customerIds')}
            value={customerIds}
          />
          <MultiReferencePicker
            kind="members"
            label={t('fields.interactions.memberIds')}
            {...form.getInputProps('memberIds')}
            value={memberIds}
          />
          <ReferencePicker
            kind="opportunities"
            label={t('fields.interactions.opportunityId')}
            value={opportunity}
            onChange={form.getInputProps('opportunity').onChange}
            input={refusalAt(form, 'opportunityId')}
          />
          <ReferencePicker
            kind="tickets"
            label={t('fields.interactions.ticketId')}
            value={ticket}
            onChange={form.getInputProps('ticket').onChange}
            input={refusalAt(form, 'ticketId')}
          />
        </Stack>
      </Collapse>
    </div>
  );
}
