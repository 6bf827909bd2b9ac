package app.rapport.exchange;

/** Where an import stands; while CHECKING or RUNNING a job has it in hand and nothing about it can be changed. */
public enum ImportState {
    UPLOADED,
    CHECKING,
    CHECKED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean isInHand() {
        return this == CHECKING || this == RUNNING;
    }
}
