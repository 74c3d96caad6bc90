package org.gatepost.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares a package as the root of a Gatepost module; the architecture tests hold the module to it. */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface GatepostModule {

    /** Name of the module, the same as its folder below {@code modules/}. */
    String name();

    /** Names of the modules this one may call. */
    String[] dependsOn() default {};

    /** Packages other modules may use. Everything else is internal. */
    String[] exposes();
}
