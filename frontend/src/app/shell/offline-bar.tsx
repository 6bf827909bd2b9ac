import { IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '@/shared/lib/online';
import classes from './offline-bar.module.css';

/** Stays in the page while there is nothing to say: screen readers read out what comes into it. */
export function OfflineBar() {
  const { t } = useTranslation();
  const online = useOnline();
  return (
    <div role="status" className={classes.place}>
      {!online && (
        <span className={classes.bar}>
          <IconWifiOff size={16} aria-hidden /> {t('shell.offline')}
        </span>
      )}
    </div>
  );
}
