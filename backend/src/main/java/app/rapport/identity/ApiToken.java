package app.rapport.identity;

import app.rapport.platform.security.ApiTokenCode;
import app.rapport.platform.sql.TenantRecord;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A way in for a program, which acts as its member and reaches no further than the token says. */
@Entity
@SuppressWarnings("NullAway.Init")
class ApiToken extends TenantRecord {
    private static final int ENDING = 4;

    private UUID memberId;
    private String name;
    private String tokenHash;
    private String ending;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> permissions;

    private @Nullable Instant expiresAt;
    private @Nullable Instant revokedAt;

    protected ApiToken() {}

    ApiToken(UUID memberId, String name, List<String> permissions, @Nullable Instant expiresAt) {
        super(newId());
        this.memberId = memberId;
        this.name = name;
        this.permissions = permissions;
        this.expiresAt = expiresAt;
    }

    void openedBy(ApiTokenCode code) {
        tokenHash = code.hash();
        ending = code.value().substring(code.value().length() - ENDING);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }
}
