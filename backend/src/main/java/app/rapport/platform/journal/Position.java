package app.rapport.platform.journal;

/** A place in the order of all changes. */
record Position(long transaction, long seq) {
    static final Position BEGINNING = new Position(0, 0);

    /** Behind all that was done in a transaction. */
    static Position endOf(long transaction) {
        return new Position(transaction, Long.MAX_VALUE);
    }
}
