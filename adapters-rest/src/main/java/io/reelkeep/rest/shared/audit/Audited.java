package io.reelkeep.rest.shared.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls of this method are noted under this name, also where they change nothing. Whatever is not a GET is noted anyway, under
 * the name of its class and method.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {
    /** The action, as {@code recording.delete}: the same in all dialects. */
    String value();
}
