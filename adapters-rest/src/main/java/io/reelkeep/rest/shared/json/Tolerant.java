package io.reelkeep.rest.shared.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A body of a foreign dialect: fields that we do not know are ignored, and numbers may come as decimal text. All else is
 * as strict as anywhere.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Tolerant {}
