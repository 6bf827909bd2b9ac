import { Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { editMe, meKey } from '@/shared/auth/session';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { languageNames, languages } from '@/shared/i18n/languages';
import { notifyDone } from '@/shared/ui/notify';
import { Section } from '@/shared/ui/section';

export function ProfileSection() {
  const { t } = useTranslation();
  const me = useMe();
  const queryClient = useQueryClient();
  const apiForm = useApiForm({
    initialValues: { name: me.name, language: me.language, timeZone: me.timeZone },
    send: (values) => editMe(me, values),
    onSent: (saved) => {
      queryClient.setQueryData(meKey, saved);
      notifyDone(t('account.saved'));
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
