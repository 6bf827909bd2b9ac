package app.rapport.platform.fields;

/** What a role keeps from its members of one field. */
public enum FieldRule {
    HIDDEN,
    READ_ONLY
}
