package app.rapport.platform.imports;

import app.rapport.platform.security.MemberAccess;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all rows of one import share.
 *
 * @param member for whom it runs
 * @param options chosen for the whole file, such as {@code currency} and {@code pipelineId}
 */
public record ImportContext(MemberAccess member, Map<String, String> options) {
    public ImportContext {
        options = Map.copyOf(options);
    }

    /** ISO 4217: the file's if it was said, else the organisation's. */
    public String currency() {
        return Optional.ofNullable(option("currency")).orElse(member.currency());
    }

    public @Nullable String option(String name) {
        return options.get(name);
    }
}
