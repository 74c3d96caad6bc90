package org.gatepost.architecture;

import com.tngtech.archunit.core.importer.Location;
import java.util.Set;

/** What every module compiled, for rules in packages below. */
public final class CompiledModules {

    private CompiledModules() {}

    public static Set<Location> locations() {
        return new GatepostClasses().get(CompiledModules.class);
    }
}
