/**
 * Work to do and time set aside, linked to a customer, an opportunity or a ticket. Public face: {@link
 * app.rapport.interactions.task.TaskReader} for reading.
 */
@NullMarked
package app.rapport.interactions.task;

import org.jspecify.annotations.NullMarked;
