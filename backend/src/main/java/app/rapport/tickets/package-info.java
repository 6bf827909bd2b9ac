/** Customers' requests and complaints, with their numbers and conversations. It has no public face. */
@NullMarked
package app.rapport.tickets;

import org.jspecify.annotations.NullMarked;
