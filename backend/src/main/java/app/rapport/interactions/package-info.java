/**
 * Everything that passed between customers and the organisation, on whatever channel, in one history. Public face: {@link
 * app.rapport.interactions.Conversation} for what is said in tickets, {@link app.rapport.interactions.Timeline} for reading.
 */
@NullMarked
package app.rapport.interactions;

import org.jspecify.annotations.NullMarked;
