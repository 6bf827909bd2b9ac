package app.rapport.platform.web;

import java.util.Map;

/** What the breach of a named database constraint means to a caller; each feature brings those of its own tables. */
public interface ConstraintVerdicts {
    Map<String, Verdict> verdicts();

    /** @param pointer into the request body, at the field that is at fault */
    record Verdict(String slug, String pointer, String code) {
        public static Verdict taken(String pointer) {
            return new Verdict("taken", pointer, "taken");
        }

        public static Verdict unknownReference(String pointer) {
            return new Verdict("invalid", pointer, "unknown-reference");
        }

        public static Verdict inUse() {
            return new Verdict("in-use", "", "in-use");
        }
    }
}
