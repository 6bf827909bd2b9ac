/** Tests over the whole API, as openapi.yaml describes it. */
@NullMarked
package app.rapport.contract;

import org.jspecify.annotations.NullMarked;
