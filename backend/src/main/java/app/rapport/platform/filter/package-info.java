/** The one filter language and the keyset lists built on it: parse, check against a schema, compile to SQL. */
@NullMarked
package app.rapport.platform.filter;

import org.jspecify.annotations.NullMarked;
