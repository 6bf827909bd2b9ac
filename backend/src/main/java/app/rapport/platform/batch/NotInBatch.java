package app.rapport.platform.batch;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On resources and their methods that cannot be an operation of a batch: they deal in secrets or sessions, which must not
 * be kept with a batch's answer, or are batches themselves.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotInBatch {}
