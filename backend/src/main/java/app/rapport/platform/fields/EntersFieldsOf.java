package app.rapport.platform.fields;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an input: what the caller's roles do not let be changed of this resource is refused, in a create as in a patch. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EntersFieldsOf {
    String value();
}
