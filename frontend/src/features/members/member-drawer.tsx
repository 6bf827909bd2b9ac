import { Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/can';
import { useUnlocked } from '@/shared/auth/fields';
import { ApiFormView } from '@/shared/form/api-form';
import { FormDrawer } from '@/shared/form/form-drawer';
import { useApiForm } from '@/shared/form/use-api-form';
import { useDraft } from '@/shared/lib/draft';
import { useReferenceNames } from '@/shared/references/use-reference-options';
import { without } from '@/shared/stale/compare';
import { type MergedSave, saveMerging } from '@/shared/stale/save-merging';
import { notifyDone, notifyProblem, notifyUndo } from '@/shared/ui/notify';
import { ProblemBanner } from '@/shared/ui/problem-banner';
import { useProblemText } from '@/shared/ui/problem-text';
import { RecordSkeleton } from '@/shared/ui/skeletons';
import {
  createMember,
  editMember,
  type Member,
  type MemberPatch,
  memberKeys,
  memberQuery,
  roleList,
} from './api';
import { MemberFields } from './member-fields';
import { type MemberFormValues, memberValues, toMemberPatch, toNewMember } from './member-form-values';

export type MemberDrawerProps = { onClose: () => void };

export function InviteMemberDrawer({ onClose }: MemberDrawerProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const me = useMe();
  const unlocked = useUnlocked('members');
  const draft = useDraft('member.new', memberValues(undefined, me));
  const apiForm = useApiForm<MemberFormValues, Member>({
    initialValues: draft.read(),
    onValuesChange: draft.keep,
    validate: {
      roleIds: (roleIds, { email }) =>
        roleIds.length === 0 && email.trim() !== '' ? t('members.roleMissing') : null,
    },
    send: (values) => createMember(unlocked(toNewMember(values))),
    onSent: async ({ name, email }) => {
      draft.drop();
      notifyDone(t(email === undefined ? 'members.added' : 'members.invited', { name }));
      await queryClient.invalidateQueries({ queryKey: memberKeys.all });
      onClose();
    },
  });
  const mailed = apiForm.form.values.email.trim() !== '';
  return (
    <FormDrawer opened title={t('members.invite')} onClose={onClose}>
      <ApiFormView
        apiForm={apiForm}
        action={t(mailed ? 'members.sendInvitation' : 'members.addOnly')}
        draft={draft}
        onCancel={onClose}
      >
        <Text c="dimmed">{t('members.inviteText')}</Text>
        <MemberFields form={apiForm.form} />
      </ApiFormView>
    </FormDrawer>
  );
}

export function EditMemberDrawer({ id, onClose }: MemberDrawerProps & { id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(memberQuery(id));
  if (data !== undefined) return <EditForm key={id} member={data} onClose={onClose} />;
  return (
    <FormDrawer opened title={t('members.edit')} onClose={onClose}>
      {error === null ? <RecordSkeleton /> : <ProblemBanner error={error} onRetry={refetch} />}
    </FormDrawer>
  );
}

function EditForm({ member, onClose }: MemberDrawerProps & { member: Member }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  const me = useMe();
  const unlocked = useUnlocked('members');
  const roles = useQuery(roleList);
  // The version the form was made from, whatever others make of it meanwhile.
  const [opened] = useState(member);
  const refresh = () => queryClient.invalidateQueries({ queryKey: memberKeys.all });
  const inputOf = (version: Member, patch: MemberPatch) =>
    onlyIn(patch, toMemberPatch(memberValues(version, me)));
  const undo = async ({ saved, onto, patch }: MergedSave<Member, MemberPatch>) => {
    try {
      await editMember(saved, inputOf(onto, patch));
    } catch (error) {
      notifyProblem(problemText(error));
    }
    await refresh();
  };
  const apiForm = useApiForm<MemberFormValues, MergedSave<Member, MemberPatch>>({
    initialValues: memberValues(opened, me),
    send: (values) =>
      saveMerging({
        resource: 'members',
        seen: opened,
        patch: unlocked(toMemberPatch(values)),
        shown: {
          roles: (roles.data ?? []).filter(({ id }) => values.roleIds.includes(id)),
          teams,
          ...(values.manager === null ? {} : { manager: values.manager }),
        },
        send: editMember,
        inputOf,
        newest: () => queryClient.fetchQuery({ ...memberQuery(opened.id), staleTime: 0 }),
      }),
    onSent: async (merged) => {
      notifyUndo({ message: t('records.changed', { name: merged.saved.name }), undo: () => undo(merged) });
      onClose();
      await refresh();
    },
  });
  const teams = useReferenceNames('teams', apiForm.form.values.teamIds);
  const readOnly = !member.can.includes('edit');
  return (
    <FormDrawer opened title={member.name} dirty={apiForm.form.isDirty()} onClose={onClose}>
      {readOnly ? (
        <MemberFields form={apiForm.form} readOnly />
      ) : (
        <ApiFormView apiForm={apiForm} action={t('actions.save')} onCancel={onClose}>
          <MemberFields form={apiForm.form} />
        </ApiFormView>
      )}
    </FormDrawer>
  );
}

function onlyIn(patch: MemberPatch, whole: MemberPatch): MemberPatch {
  return without(
    whole,
    Object.keys(whole).filter((key) => !(key in patch)),
  );
}
