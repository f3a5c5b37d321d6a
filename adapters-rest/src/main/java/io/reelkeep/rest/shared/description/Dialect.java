package io.reelkeep.rest.shared.description;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the routes of a package, and of the packages below it, have in common in the OpenAPI document. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface Dialect {
    /** The name of the dialect, one of the document's tags. */
    String value();

    /** The record of its error answers; none where errors are told in words. */
    Class<?>[] errors() default {};

    /** Media type of an error. */
    String errorType() default "application/json";

    /** The statuses of errors: numbers, or {@code 4XX} and {@code 5XX} for all of a kind. */
    String[] errorStatus() default {"4XX", "5XX"};
}
