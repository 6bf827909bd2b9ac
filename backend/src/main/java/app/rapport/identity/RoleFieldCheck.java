package app.rapport.identity;

import app.rapport.identity.RoleResource.RoleInput;
import app.rapport.platform.fields.FieldRule;
import app.rapport.platform.fields.FieldRules;
import app.rapport.platform.security.CurrentMember;
import app.rapport.platform.web.Problem;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Whether what a role says of fields fits them, and shows nobody more than its author is shown. */
@Singleton
class RoleFieldCheck {
    private final FieldRules rules;
    private final CurrentMember current;

    RoleFieldCheck(FieldRules rules, CurrentMember current) {
        this.rules = rules;
        this.current = current;
    }

    /** @param before the role as it was; null for a new one */
    void check(RoleInput input, @Nullable RoleInput before) {
        input.fieldsOrNone().forEach((name, rule) -> {
            var field = rules.find(name).orElseThrow(() -> Problem.invalid("/fields/" + name, "unknown-field", name));
            if (!field.rules().contains(rule)) {
                throw Problem.invalid("/fields/" + name, "never-hidden", name);
            }
        });
        current.get().fields().forEach((name, own) -> {
            var resource = name.substring(0, name.indexOf('.'));
            var reads = input.permissions().containsKey(resource + ":read");
            var read = before != null && before.permissions().containsKey(resource + ":read");
            var held = read && before != null ? strictness(before.fieldsOrNone().get(name)) : Integer.MAX_VALUE;
            var allowed = Math.min(held, strictness(own));
            if (reads && strictness(input.fieldsOrNone().get(name)) < allowed) {
                throw Problem.invalid("/fields/" + name, "not-yours");
            }
        });
    }

    private static int strictness(@Nullable FieldRule rule) {
        return rule == null ? 0 : rule == FieldRule.READ_ONLY ? 1 : 2;
    }
}
