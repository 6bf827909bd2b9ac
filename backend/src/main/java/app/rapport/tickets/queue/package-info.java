/** Queues that tickets wait in, and how many wait in each. It has no public face. */
@NullMarked
package app.rapport.tickets.queue;

import org.jspecify.annotations.NullMarked;
