package app.rapport.interactions.task;

/** To do, or done. */
public enum TaskStatus {
    OPEN,
    DONE
}
