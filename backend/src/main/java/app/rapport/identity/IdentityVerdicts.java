package app.rapport.identity;

import app.rapport.platform.web.ConstraintVerdicts;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class IdentityVerdicts implements ConstraintVerdicts {
    @Override
    public Map<String, Verdict> verdicts() {
        return Map.of(
                "member_email_uq", Verdict.taken("/email"),
                "member_manager_fk", Verdict.unknownReference("/managerId"),
                "team_member_team_fk", Verdict.unknownReference("/teamIds"),
                "team_member_member_fk", Verdict.unknownReference("/memberIds"),
                "member_role_role_fk", Verdict.unknownReference("/roleIds"),
                "team_name_uq", Verdict.taken("/name"),
                "team_parent_fk", Verdict.unknownReference("/parentId"),
                "organisation_slug_uq", Verdict.taken("/slug"));
    }
}
