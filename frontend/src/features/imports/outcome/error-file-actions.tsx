import { Button } from '@mantine/core';
import { IconDownload, IconFileUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AppLink } from '@/shared/routing/app-link';
import { notifyProblem } from '@/shared/ui/notify';
import { useProblemText } from '@/shared/ui/problem-text';
import { errorFile, type Import } from '../api';
import { importPaths } from '../paths';

/** The rows left out, to correct in a spreadsheet and to bring again with all that was said of the file. */
export function ErrorFileActions({ record }: { record: Import }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const download = async () => {
    try {
      const { blob, name } = await errorFile(record);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      // The browser has the file in hand only after this turn.
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    } catch (error) {
      notifyProblem(problemText(error));
    }
  };
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={16} />} onClick={() => void download()}>
        {t('imports.problems.download')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileUpload size={16} />}
        component={AppLink}
        href={importPaths.correctionOf(record.id)}
      >
        {t('imports.problems.correct')}
      </Button>
    </>
  );
}
