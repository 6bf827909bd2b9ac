package app.rapport.platform.imports;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds, and if wished makes, the records that cells name: members, customers, products, stages. Always for many texts at
 * once. The feature that owns the records implements it as a bean.
 */
public interface ImportReference {
    /** What {@link ImportField#reference} says. */
    String resource();

    /** The permission's noun, when it is not the resource: stages are {@code pipelines}. */
    default String permission() {
        return resource();
    }

    /**
     * The best record for each text; texts without one are left out. {@link NameMatcher} does the comparing.
     *
     * @param similar also answer {@link Match.Likeness#SIMILAR}, which is only ever proposed to a person
     */
    Map<String, Match> find(Collection<String> texts, boolean similar, ImportContext context);

    /** Whether names nobody knows can be made into records. */
    default boolean creatable() {
        return false;
    }

    /**
     * Makes one record for each name, within the caller's transaction.
     *
     * @param createdAs what the field says about it, see {@link ImportField#createdAs}
     */
    default Map<String, UUID> create(Collection<String> names, @Nullable String createdAs, ImportContext context) {
        throw new UnsupportedOperationException(resource() + " cannot be made from a name");
    }
}
