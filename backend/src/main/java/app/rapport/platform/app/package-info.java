/** Serves the built app beside the API, for running everything with one command; nothing here is used by features. */
@NullMarked
package app.rapport.platform.app;

import org.jspecify.annotations.NullMarked;
