package app.rapport.platform.jobs;

public enum JobState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    boolean isFinished() {
        return this != QUEUED && this != RUNNING;
    }
}
