@NullMarked
package app.rapport.platform.security;

import org.jspecify.annotations.NullMarked;
