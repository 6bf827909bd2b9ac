import { useQueryClient } from '@tanstack/react-query';
import { useRecordEdit } from '@/shared/record/use-record-edit';
import { editOpportunity, type Opportunity, type OpportunityPatch, opportunityKeys } from '../api';
import { type Board, refreshed } from '../board/board-data';
import { inverse } from './opportunity-input';

export function useOpportunityEdit(id: string) {
  const client = useQueryClient();
  return useRecordEdit<Opportunity, OpportunityPatch>({
    resource: 'opportunities',
    queryKey: opportunityKeys.one(id),
    send: editOpportunity,
    inverse,
    onSaved: (saved) => {
      client.setQueriesData<Board>(
        { queryKey: opportunityKeys.boards },
        (board) => board && refreshed(board, saved),
      );
      void client.invalidateQueries({ queryKey: opportunityKeys.lists });
      void client.invalidateQueries({ queryKey: opportunityKeys.summaries });
    },
  });
}
