package app.rapport.tickets;

import app.rapport.interactions.InteractionType;

/** How the customer and the organisation talk in a ticket. */
public enum Channel {
    EMAIL(InteractionType.EMAIL),
    PHONE(InteractionType.CALL),
    CHAT(InteractionType.MESSAGE),
    PORTAL(InteractionType.MESSAGE),
    SMS(InteractionType.MESSAGE),
    LETTER(InteractionType.LETTER),
    SOCIAL(InteractionType.MESSAGE),
    IN_PERSON(InteractionType.MEETING);

    private final InteractionType messages;

    Channel(InteractionType messages) {
        this.messages = messages;
    }

    /** What a message on this channel is on the customer's timeline. */
    InteractionType messages() {
        return messages;
    }
}
