/** What a feature says about its records so that files of them can be imported: targets, and references by name. */
@NullMarked
package app.rapport.platform.imports;

import org.jspecify.annotations.NullMarked;
