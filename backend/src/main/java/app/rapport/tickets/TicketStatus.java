package app.rapport.tickets;

/** Whose turn it is: nobody has looked yet, ours, the customer's, or nobody's any more. A closed ticket takes no messages. */
public enum TicketStatus {
    NEW,
    OPEN,
    WAITING,
    SOLVED,
    CLOSED;

    boolean isDone() {
        return this == SOLVED || this == CLOSED;
    }
}
