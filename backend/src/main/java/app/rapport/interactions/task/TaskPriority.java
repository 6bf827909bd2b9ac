package app.rapport.interactions.task;

/** How much it matters. */
public enum TaskPriority {
    LOW,
    NORMAL,
    HIGH
}
