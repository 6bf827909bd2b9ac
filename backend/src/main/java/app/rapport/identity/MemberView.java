package app.rapport.identity;

import app.rapport.platform.fields.ShowsFieldsOf;
import app.rapport.platform.value.Ref;
import app.rapport.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param secondFactor an authenticator app or a passkey */
@ShowsFieldsOf("members")
public record MemberView(
        UUID id,
        long version,
        String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable String timeZone,
        MemberState state,
        List<Ref> teams,
        List<Ref> roles,
        @Nullable Ref manager,
        boolean secondFactor,
        Instant createdAt,
        Instant updatedAt,
        List<String> can)
        implements Versioned {}
