package app.rapport.tickets;

/** How much a ticket presses. */
public enum TicketPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
