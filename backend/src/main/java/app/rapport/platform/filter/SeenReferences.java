package app.rapport.platform.filter;

/**
 * Which records a filter may go by. What the caller does not see is as good as not there: by its id they must not find
 * what leads to it either.
 */
public interface SeenReferences {
    /** @param id SQL of the referring id, over any alias but {@code seen} */
    Condition seen(String resource, String id);

    /** The rest: records that are there and not seen, so that a look-up of its own neither uses nor replaces one. */
    Condition hidden(String resource, String id);
}
