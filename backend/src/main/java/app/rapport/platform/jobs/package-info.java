/**
 * Work that outlives a request: claimed by one worker at a time, gone on with after a crash, visible and cancellable.
 * Features bring a {@link app.rapport.platform.jobs.JobHandler} and submit through {@link app.rapport.platform.jobs.Jobs}.
 */
@NullMarked
package app.rapport.platform.jobs;

import org.jspecify.annotations.NullMarked;
