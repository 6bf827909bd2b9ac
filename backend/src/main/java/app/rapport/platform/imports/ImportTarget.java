package app.rapport.platform.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record that files can bring. The feature that owns the records implements it as a bean; reading the file,
 * finding out which record a row means and what its references name is done before {@link #write} is called.
 */
public interface ImportTarget {
    /** As the API names it, such as {@code PRODUCTS}. */
    String name();

    /** As permissions and external ids name it, such as {@code products}: importing takes {@code products:write}. */
    String resource();

    /** In the order a person should see them; one of them is {@link ImportField#externalId}. */
    List<ImportField> fields();

    /**
     * What tells a row from others when the file has no column of ids: the folded name, the e-mail address. Null when the
     * row has nothing of the kind; such a row is new each time.
     */
    @Nullable String key(ImportValues values);

    /** Records that are here already under one of the keys of {@link #key} and that no import has brought yet. */
    Map<String, UUID> find(Set<String> keys, ImportContext context);

    /**
     * Writes the rows of one batch within the caller's transaction, one outcome for each in the same order. A row that
     * cannot be taken is answered as rejected before anything of it is written; it must not throw. In a trial the caller
     * rolls everything back, so nothing may leave the transaction (no mail but after commit).
     *
     * <p>A row with {@link ImportRow#existing} changes that record, and only the fields the row has: an empty cell says
     * nothing. Fields that are {@link ImportField#later} are not there yet.
     */
    List<RowOutcome> write(List<ImportRow> rows, ImportContext context);

    /**
     * Adds the {@link ImportField#later} fields to records this file has written, once all its rows are in: so a row can
     * name another one further down. {@link ImportRow#existing} is always there, values are those fields alone.
     */
    default List<RowOutcome> link(List<ImportRow> rows, ImportContext context) {
        throw new UnsupportedOperationException(name() + " has no field that refers to its own kind");
    }
}
