import { IconAdjustmentsHorizontal, IconLayoutKanban, IconTargetArrow } from '@tabler/icons-react';
import type { Navigation } from '@/shared/routing/navigation';
import { pipelinePaths } from './paths';

export const navigation: Navigation = {
  entries: [
    {
      to: pipelinePaths.pipeline,
      label: 'pipeline.title',
      icon: IconLayoutKanban,
      permission: 'opportunities:read',
      section: 'main',
      order: 40,
      shortcut: 'g p',
      tab: true,
    },
    {
      to: pipelinePaths.settings,
      label: 'pipelineSettings.title',
      icon: IconAdjustmentsHorizontal,
      permission: 'pipelines:write',
      section: 'administration',
      order: 40,
    },
  ],
  create: [
    {
      href: pipelinePaths.newOpportunity,
      label: 'opportunities.new',
      icon: IconTargetArrow,
      permission: 'opportunities:write',
      order: 30,
      shortcut: 'n o',
    },
  ],
  hits: { opportunities: { icon: IconTargetArrow, href: pipelinePaths.opportunity } },
};
