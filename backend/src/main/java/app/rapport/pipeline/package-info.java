/** What the organisation is selling: pipelines and their stages, opportunities, the board and its sums. */
@NullMarked
package app.rapport.pipeline;

import org.jspecify.annotations.NullMarked;
