package app.rapport.platform.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row, ready to be written.
 *
 * @param line where it begins in the file
 * @param existing the record it is about, when there is one
 */
public record ImportRow(long line, @Nullable UUID existing, ImportValues values) {}
