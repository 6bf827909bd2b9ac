package app.rapport.identity;

/** Where a member stands: known by name only, invited, at work, or gone (but still named in what they did). */
public enum MemberState {
    TO_INVITE,
    INVITED,
    ACTIVE,
    DEACTIVATED
}
