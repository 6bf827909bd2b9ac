/**
 * One change of many records, as a job: over a filter or a selection, each record under the caller's rights and the rules
 * of a single edit. A feature brings a {@link app.rapport.platform.bulk.BulkTarget} and answers with {@link
 * app.rapport.platform.bulk.BulkEdits}.
 */
@NullMarked
package app.rapport.platform.bulk;

import org.jspecify.annotations.NullMarked;
