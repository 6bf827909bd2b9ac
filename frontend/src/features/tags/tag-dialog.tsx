import { CheckIcon, ColorSwatch, Group, Input, TextInput, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDialog } from '@/shared/form/form-dialog';
import { useApiForm } from '@/shared/form/use-api-form';
import type { NewTag, Tag } from './api';
import { tagColors } from './tag-colors';

export type TagDialogProps = {
  /** Absent for a new one. */
  tag?: Tag;
  send: (values: NewTag) => Promise<unknown>;
  onClose: () => void;
};

export function TagDialog({ tag, send, onClose }: TagDialogProps) {
  const { t } = useTranslation();
  const apiForm = useApiForm({
    initialValues: { name: tag?.name ?? '', color: tag?.color ?? 'gray' },
    send: ({ name, color }) => send({ name: name.trim(), color }),
    onSent: onClose,
  });
  const { form } = apiForm;
  return (
    <FormDialog title={tag?.name ?? t('tags.new')} dirty={form.isDirty()} onClose={onClose}>
      <ApiFormView apiForm={apiForm} action={t('actions.save')} onCancel={onClose}>
        <TextInput label={t('fields.tags.name')} required data-autofocus {...form.getInputProps('name')} />
        <Input.Wrapper label={t('tags.color')} error={form.errors.color}>
          <Group gap={6} role="radiogroup" aria-label={t('tags.color')}>
            {tagColors.map((color) => (
              <UnstyledButton
                key={color}
                role="radio"
                aria-checked={form.values.color === color}
                aria-label={t(`tags.colors.${color}`)}
                title={t(`tags.colors.${color}`)}
                onClick={() => form.setFieldValue('color', color)}
              >
                <ColorSwatch color={`var(--mantine-color-${color}-6)`} component="span" size={28}>
                  {form.values.color === color && <CheckIcon size={12} color="white" />}
                </ColorSwatch>
              </UnstyledButton>
            ))}
          </Group>
        </Input.Wrapper>
      </ApiFormView>
    </FormDialog>
  );
}
