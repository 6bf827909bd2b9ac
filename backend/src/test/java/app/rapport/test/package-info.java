/** What every integration test stands on: a PostgreSQL of its own. */
@NullMarked
package app.rapport.test;

import org.jspecify.annotations.NullMarked;
