/** Work to do and time set aside, linked to a customer, an opportunity or a ticket. It has no public face. */
@NullMarked
package app.rapport.interactions.task;

import org.jspecify.annotations.NullMarked;
