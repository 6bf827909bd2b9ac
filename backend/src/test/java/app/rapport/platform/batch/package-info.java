/** Tests of many requests in one. */
@NullMarked
package app.rapport.platform.batch;

import org.jspecify.annotations.NullMarked;
