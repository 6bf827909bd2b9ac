package app.rapport.tickets;

/** What a customer wants of us. */
public enum TicketType {
    QUESTION,
    PROBLEM,
    COMPLAINT,
    REQUEST
}
