package org.gatepost.kernel;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the duties that may try an operation, whose first parameter is the {@link Actor}.
 *
 * <p>Before the operation runs, inside its transaction, the actor's duties are checked and the database session is
 * narrowed to the actor's school. A refusal is recorded after the rollback, in a transaction of its own (rules 12).
 * Whether <em>this</em> person may for <em>this</em> child or thread is the operation's own check.
 */
@Documented
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    /** One of these duties is enough; never empty on an operation. */
    @Nonbinding
    Duty[] value() default {};
}
