package app.rapport.platform.security;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.security.Permission;

/** What {@code @PermissionsAllowed} asks, answered by the member's rights. */
final class Permissions {
    private Permissions() {}

    static QuarkusSecurityIdentity.Builder grant(QuarkusSecurityIdentity.Builder identity, MemberAccess member) {
        return identity.addAttribute(MemberAccess.ATTRIBUTE, member)
                .addPermissionChecker(asked -> Uni.createFrom().item(member.may(name(asked))));
    }

    /** {@code @PermissionsAllowed("customers:read")} arrives as a permission named customers with the action read. */
    private static String name(Permission asked) {
        return asked.getActions().isEmpty() ? asked.getName() : asked.getName() + ":" + asked.getActions();
    }
}
