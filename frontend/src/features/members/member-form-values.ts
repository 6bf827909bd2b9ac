import type { Reference } from '@/shared/references/reference-sources';
import type { Member, MemberPatch, NewMember } from './api';

export type MemberFormValues = {
  name: string;
  email: string;
  language: string;
  timeZone: string;
  roleIds: string[];
  teamIds: string[];
  manager: Reference | null;
};

export function memberValues(
  member: Member | undefined,
  defaults: { language: string; timeZone: string },
): MemberFormValues {
  return {
    name: member?.name ?? '',
    email: member?.email ?? '',
    language: member?.language ?? defaults.language,
    timeZone: member?.timeZone ?? defaults.timeZone,
    roleIds: member?.roles.map((role) => role.id) ?? [],
    teamIds: member?.teams.map((team) => team.id) ?? [],
    manager: member?.manager ?? null,
  };
}

export function toNewMember({ manager, email, ...values }: MemberFormValues): NewMember {
  return {
    ...values,
    name: values.name.trim(),
    ...(email.trim() === '' ? {} : { email: email.trim() }),
    ...(manager === null ? {} : { managerId: manager.id }),
  };
}

export function toMemberPatch({ manager, email, ...values }: MemberFormValues): MemberPatch {
  return { ...values, email: email.trim() === '' ? null : email.trim(), managerId: manager?.id ?? null };
}
