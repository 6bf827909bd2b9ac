/** Many requests in one, each as if it had come by itself; see {@link Batches}. */
@NullMarked
package app.rapport.platform.batch;

import org.jspecify.annotations.NullMarked;
