/**
 * Customers' requests and complaints, with their numbers and conversations. Public face: {@link
 * app.rapport.tickets.TicketReader} for reading.
 */
@NullMarked
package app.rapport.tickets;

import org.jspecify.annotations.NullMarked;
