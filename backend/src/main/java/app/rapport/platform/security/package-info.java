/** Who is calling, what they may do and which records they may see; signing keys and tokens. */
@NullMarked
package app.rapport.platform.security;

import org.jspecify.annotations.NullMarked;
