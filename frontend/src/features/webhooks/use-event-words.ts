import { useTranslation } from 'react-i18next';

/** `customers.changed` in words. */
export function useEventWords(): (event: string) => string {
  const { t } = useTranslation();
  return (event) => {
    const [kind = '', happening = ''] = event.split('.');
    if (kind === 'webhook') return t('webhooks.test');
    return t(`webhooks.happenings.${happening}`, { what: t([`roles.resources.${kind}`, kind]) });
  };
}
