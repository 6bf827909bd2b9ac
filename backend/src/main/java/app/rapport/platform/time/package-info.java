/** The clock, so that tests can stop it. */
@NullMarked
package app.rapport.platform.time;

import org.jspecify.annotations.NullMarked;
