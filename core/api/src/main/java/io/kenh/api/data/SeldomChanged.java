package io.kenh.api.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An entity with few rows that are read far more often than they change, such as the stages of a company. What is made of them may be kept
 * in memory ({@link Kept}). A change of its table, or of one whose name begins with that table's and an underscore, is noticed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SeldomChanged {}
