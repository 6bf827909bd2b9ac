package app.rapport.interactions;

/** What an interaction was; {@code MESSAGE} is a chat, SMS, portal or social network message. */
public enum InteractionType {
    NOTE,
    CALL,
    MEETING,
    EMAIL,
    LETTER,
    MESSAGE
}
