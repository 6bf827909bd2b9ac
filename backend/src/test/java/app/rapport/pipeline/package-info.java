/** Pipelines and opportunities, as a caller meets them. */
@NullMarked
package app.rapport.pipeline;

import org.jspecify.annotations.NullMarked;
