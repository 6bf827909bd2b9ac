@NullMarked
package app.rapport.platform.bulk;

import org.jspecify.annotations.NullMarked;
