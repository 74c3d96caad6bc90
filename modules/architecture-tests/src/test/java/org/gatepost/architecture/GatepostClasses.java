package org.gatepost.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.util.Set;
import java.util.stream.Collectors;

/** What every module compiled, without its tests; a new module is there without being listed. */
final class GatepostClasses implements LocationProvider {

    @Override
    public Set<Location> get(Class<?> testClass) {
        return House.modules().stream().map(House::classes).map(Location::of).collect(Collectors.toSet());
    }
}
