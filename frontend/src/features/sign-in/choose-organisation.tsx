import { Button, Stack, Text, Title } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import type { OrganisationChoice } from './organisations';

export type ChooseOrganisationProps = {
  choices: OrganisationChoice[];
  problem: unknown;
  onChoose: (slug: string) => void;
  onBack: () => void;
};

/** One e-mail address may belong to members of several organisations with the same password. */
export function ChooseOrganisation({ choices, problem, onChoose, onBack }: ChooseOrganisationProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Title order={2}>{t('signIn.chooseOrganisation')}</Title>
      <Text c="dimmed">{t('signIn.chooseOrganisationText')}</Text>
      {problem !== undefined && <ProblemBanner error={problem} />}
      {choices.map((choice) => (
        <Button
          key={choice.slug}
          variant="default"
          justify="flex-start"
          leftSection={<IconBuilding size={18} stroke={1.5} />}
          onClick={() => onChoose(choice.slug)}
        >
          {choice.name}
        </Button>
      ))}
      <Button variant="subtle" onClick={onBack}>
        {t('actions.back')}
      </Button>
    </Stack>
  );
}
