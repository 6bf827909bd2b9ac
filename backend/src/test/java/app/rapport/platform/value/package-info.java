@NullMarked
package app.rapport.platform.value;

import org.jspecify.annotations.NullMarked;
