/** Reads written as SQL and mapped to records, beside Hibernate's entities for writes. */
@NullMarked
package app.rapport.platform.sql;

import org.jspecify.annotations.NullMarked;
