/** How much one caller may ask in a while, over all copies of the service; every answer of the API says what is left. */
@NullMarked
package app.rapport.platform.limits;

import org.jspecify.annotations.NullMarked;
