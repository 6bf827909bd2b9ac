package app.rapport.pipeline;

/** What a stage means for the opportunities in it. */
enum Outcome {
    OPEN,
    WON,
    LOST;

    boolean closed() {
        return this != OPEN;
    }
}
