/** HTTP manners shared by every feature: problems (RFC 9457), ETag and If-Match, merge patch, request ids. */
@NullMarked
package app.rapport.platform.web;

import org.jspecify.annotations.NullMarked;
