package app.rapport.interactions.task;

/** A task is done some time until a day; an appointment takes place at a time. */
public enum TaskKind {
    TASK,
    APPOINTMENT
}
