import { Container, Switch, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meKey } from '@/shared/auth/session';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { HistoryButton } from '@/shared/history/history-button';
import { saveMerging } from '@/shared/stale/save-merging';
import { useOfferUndo } from '@/shared/stale/use-offer-undo';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import { editOrganisation, type Organisation, organisationQuery } from './api';

/** What is decided for all members. */
export function OrganisationPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(organisationQuery);
  return (
    <>
      <PageHeader
        title={t('organisation.title')}
        actions={data && <HistoryButton resource="organisation" id={data.id} name={data.name} />}
      />
      <Container size="sm" px="md" pb="xl" mx={0}>
        {data !== undefined && <OrganisationForm key={data.id} organisation={data} />}
        {data === undefined &&
          (error === null ? <RecordSkeleton /> : <ProblemBanner error={error} onRetry={refetch} />)}
      </Container>
    </>
  );
}

function OrganisationForm({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  // The version the values were made from, whatever others make of it meanwhile.
  const [opened, setOpened] = useState(organisation);
  const offerUndo = useOfferUndo();
  const keep = async (saved: Organisation) => {
    queryClient.setQueryData(organisationQuery.queryKey, saved);
    setOpened(saved);
    apiForm.form.setValues(valuesOf(saved));
    apiForm.form.resetDirty(valuesOf(saved));
    await queryClient.invalidateQueries({ queryKey: meKey });
  };
  const apiForm = useApiForm({
    initialValues: valuesOf(opened),
    send: async (values) => {
      const save = {
        resource: 'organisation',
        seen: opened,
        patch: values,
        shown: {},
        send: editOrganisation,
        inputOf: valuesOf,
        newest: () => queryClient.fetchQuery({ ...organisationQuery, staleTime: 0 }),
      };
      return { save, merged: await saveMerging(save) };
    },
    onSent: async (done) => {
      offerUndo({ ...done, message: t('organisation.saved'), onUndone: keep });
      await keep(done.merged.saved);
    },
  });
  return (
    <ApiFormView apiForm={apiForm} action={t('actions.save')}>
      <TextInput label={t('fields.organisation.name')} {...apiForm.form.getInputProps('name')} />
      <Switch
        label={t('fields.organisation.secondFactorRequired')}
        description={t('organisation.secondFactorText')}
        {...apiForm.form.getInputProps('secondFactorRequired', { type: 'checkbox' })}
      />
    </ApiFormView>
  );
}

function valuesOf({ name, secondFactorRequired }: Organisation) {
  return { name, secondFactorRequired };
}
