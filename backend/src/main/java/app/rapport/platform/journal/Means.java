package app.rapport.platform.journal;

/** Through what a change came. */
public enum Means {
    SCREEN,
    TOKEN,
    IMPORT,
    JOB,
    RULE,
    MAIL,
    SYSTEM
}
