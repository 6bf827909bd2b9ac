import { Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { editMe, type Me, meKey } from '@/shared/auth/session';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { languageNames, languages } from '@/shared/i18n/languages';
import { notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { Section } from '@/shared/ui/section';

export function ProfileSection() {
  const { t } = useTranslation();
  const me = useMe();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const before = { name: me.name, language: me.language, timeZone: me.timeZone };
  const undo = async (saved: Me) => {
    try {
      queryClient.setQueryData(meKey, await editMe(saved, before));
      apiForm.form.setValues(before);
      apiForm.form.resetDirty(before);
    } catch (error) {
      notifyProblem(problemText(error));
    }
  };
  const apiForm = useApiForm({
    initialValues: before,
    send: (values) => editMe(me, values),
    onSent: (saved) => {
      queryClient.setQueryData(meKey, saved);
      notifyUndo({ message: t('account.saved'), undo: () => undo(saved) });
    },
  });
  return (
    <Section title={t('account.profile')}>
      <ApiFormView apiForm={apiForm} action={t('actions.save')}>
        <TextInput label={t('account.name')} autoComplete="name" {...apiForm.form.getInputProps('name')} />
        <TextInput label={t('account.email')} value={me.email ?? ''} readOnly variant="filled" />
        <Select
          label={t('account.language')}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          allowDeselect={false}
          {...apiForm.form.getInputProps('language')}
        />
        <Select
          label={t('account.timeZone')}
          description={t('account.timeZoneText')}
          data={Intl.supportedValuesOf('timeZone')}
          searchable
          allowDeselect={false}
          limit={60}
          nothingFoundMessage={t('lists.nothingFound')}
          {...apiForm.form.getInputProps('timeZone')}
        />
      </ApiFormView>
    </Section>
  );
}
