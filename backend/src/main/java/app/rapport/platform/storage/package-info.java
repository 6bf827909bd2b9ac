/** Files, by ids of our own making: {@link app.rapport.platform.storage.StoredFiles}. */
@NullMarked
package app.rapport.platform.storage;

import org.jspecify.annotations.NullMarked;
