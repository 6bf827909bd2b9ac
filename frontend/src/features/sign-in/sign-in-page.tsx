import { Anchor, Button, PasswordInput, Text, TextInput, Title } from '@mantine/core';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import { signIn } from '@/shared/auth/session';
import { sessionLapsed } from '@/shared/auth/token';
import { ApiFormView } from '@/shared/form/api-form';
import { useApiForm } from '@/shared/form/use-api-form';
import { ChooseOrganisation } from './choose-organisation';
import { signInTexts } from './late-texts';
import { type OrganisationChoice, organisationsOf } from './organisations';
import { PasskeyButton } from './passkey-button';
import { signInPaths } from './paths';

// Not onDemand, which stands in the chunk of the pages behind the sign-in.
const SecondStep = lazy(async () => {
  const [module] = await Promise.all([import('./second-step'), signInTexts()]);
  return { default: module.SecondStep };
});

const SingleSignOn = lazy(async () => {
  const [module] = await Promise.all([import('./single-sign-on'), signInTexts()]);
  return { default: module.SingleSignOn };
});
const SingleSignOnOutcome = lazy(async () => {
  const [module] = await Promise.all([import('./single-sign-on-outcome'), signInTexts()]);
  return { default: module.SingleSignOnOutcome };
});

/** Filled in after it is there, so that those who hear the page are told. */
function LapsedNote() {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useEffect(() => setShown(sessionLapsed()), []);
  return (
    <Text role="status" c="dimmed" mb={shown ? 'md' : 0}>
      {shown ? t('signIn.lapsed') : undefined}
    </Text>
  );
}

export function SignInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const search: { to?: string; sso?: string } = useSearch({ strict: false });
  const [elsewhere, setElsewhere] = useState(false);
  const [choices, setChoices] = useState<OrganisationChoice[]>([]);
  const [challenge, setChallenge] = useState<string>();
  const apiForm = useApiForm({
    initialValues: { email: '', password: '', organisation: '' },
    validate: {
      email: (value) => (value.trim() === '' ? t('signIn.emailMissing') : null),
      password: (value) => (value === '' ? t('signIn.passwordMissing') : null),
    },
    send: async ({ email, password, organisation }) => {
      try {
        await signIn({ email: email.trim(), password, ...(organisation === '' ? {} : { organisation }) });
        return true;
      } catch (error) {
        if (isProblem(error, 409)) setChoices(organisationsOf(error));
        else if (isProblem(error) && error.slug === 'second-factor')
          setChallenge(String(error.body.challenge));
        else throw error;
        return false;
      }
    },
    // The route sends members who are signed in to the page they wanted.
    onSent: (done) => done && router.invalidate(),
  });
  if (challenge !== undefined) {
    return (
      <Suspense>
        <SecondStep
          challenge={challenge}
          onDone={() => router.invalidate()}
          onBack={() => setChallenge(undefined)}
        />
      </Suspense>
    );
  }
  if (elsewhere) {
    return (
      <Suspense>
        <SingleSignOn email={apiForm.form.values.email} to={search.to} onBack={() => setElsewhere(false)} />
      </Suspense>
    );
  }
  if (choices.length > 0) {
    return (
      <ChooseOrganisation
        choices={choices}
        problem={apiForm.problem}
        onChoose={(slug) => {
          apiForm.form.setFieldValue('organisation', slug);
          setTimeout(() => apiForm.submit());
        }}
        onBack={() => setChoices([])}
      />
    );
  }
  return (
    <>
      <Title order={2} mb="md">
        {t('signIn.title')}
      </Title>
      <LapsedNote />
      {search.sso !== undefined && (
        <Suspense>
          <SingleSignOnOutcome code={search.sso} />
        </Suspense>
      )}
      <ApiFormView apiForm={apiForm} action={t('signIn.action')} guard={false} fullWidth>
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          autoFocus
          {...apiForm.form.getInputProps('email')}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          {...apiForm.form.getInputProps('password')}
        />
        <Text size="sm">
          <Anchor
            component={Link}
            to={signInPaths.forgottenPassword}
            state={{ email: apiForm.form.values.email }}
          >
            {t('signIn.forgotten')}
          </Anchor>
        </Text>
      </ApiFormView>
      <PasskeyButton onDone={() => router.invalidate()} />
      <Button variant="subtle" fullWidth mt="xs" onClick={() => setElsewhere(true)}>
        {t('signIn.singleSignOn')}
      </Button>
    </>
  );
}
