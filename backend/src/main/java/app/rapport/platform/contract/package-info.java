/** What openapi.yaml says beyond the annotations: the same for every operation, so written once. */
@NullMarked
package app.rapport.platform.contract;

import org.jspecify.annotations.NullMarked;
