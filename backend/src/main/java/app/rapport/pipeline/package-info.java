/**
 * What the organisation is selling: pipelines and their stages, opportunities, the board and its sums. Public face: {@link
 * app.rapport.pipeline.OpportunityReader} for reading.
 */
@NullMarked
package app.rapport.pipeline;

import org.jspecify.annotations.NullMarked;
