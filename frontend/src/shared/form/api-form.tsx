import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '@/shared/api/problem';
import type { Draft } from '@/shared/lib/draft';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { StaleBanner, type StaleBannerProps } from './stale-banner';
import type { ApiForm } from './use-api-form';
import { leaveForm, useUnsavedGuard } from './use-unsaved-guard';

export type ApiFormViewProps<Values extends Record<string, unknown>> = {
  apiForm: ApiForm<Values>;
  /** The text on the button that sends; says what happens ("Create customer"). */
  action: string;
  onCancel?: () => void;
  /** Asks before leaving with changes; on unless said otherwise. */
  guard?: boolean;
  /** Where what is typed is kept: leaving loses nothing, and cancelling, which drops it, asks. */
  draft?: Pick<Draft<Values>, 'exists' | 'drop'>;
  fullWidth?: boolean;
  /** The ways on when somebody else has changed the record in the meantime. */
  stale?: StaleBannerProps['ways'];
  children: ReactNode;
};

export function ApiFormView<Values extends Record<string, unknown>>(props: ApiFormViewProps<Values>) {
  const { t } = useTranslation();
  const { apiForm, action, onCancel, draft, guard = true, fullWidth = false, stale, children } = props;
  const unsaved = guard && draft === undefined && apiForm.form.isDirty() && !apiForm.sending;
  useUnsavedGuard(unsaved);
  const cancel = () =>
    void leaveForm(draft?.exists() ?? unsaved, () => {
      draft?.drop();
      onCancel?.();
    });
  return (
    <form ref={apiForm.formRef} onSubmit={apiForm.submit} noValidate>
      <Stack gap="md">
        {stale !== undefined && isProblem(apiForm.problem, 412) ? (
          <StaleBanner problem={apiForm.problem} ways={stale} />
        ) : (
          apiForm.problem !== undefined && <ProblemBanner error={apiForm.problem} />
        )}
        {children}
        <Group justify="flex-end" mt="xs">
          {onCancel !== undefined && (
            <Button variant="default" onClick={cancel}>
              {t('actions.cancel')}
            </Button>
          )}
          <Button type="submit" loading={apiForm.sending} fullWidth={fullWidth}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
