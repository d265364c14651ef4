package io.kenh.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Boots the real server with exactly these plugins and what they need, once for the test class, and gives it to constructor and method
 * parameters of type {@link TestKenh}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KenhExtension.class)
public @interface KenhTest {
    /** Plugin ids, enabled with their dependencies. */
    String[] plugins() default {};

    Database database() default Database.H2;
}
