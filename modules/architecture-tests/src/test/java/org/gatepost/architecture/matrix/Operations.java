package org.gatepost.architecture.matrix;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gatepost.architecture.CompiledModules;

/** Every operation there is: the methods of each interface that a module shows and itself implements. */
final class Operations {

    private static final String KERNEL = "org.gatepost.kernel"; // offers tools, no operations

    private Operations() {}

    /** As {@code Inbox.view}; sorted. */
    static Set<String> all() {
        var found = new TreeSet<String>();
        new ClassFileImporter()
                .importLocations(CompiledModules.locations()).stream()
                        .filter(type -> type.getPackageName().contains(".internal"))
                        .filter(type -> !type.isInterface())
                        .flatMap(type -> type.getAllRawInterfaces().stream())
                        .filter(Operations::isShown)
                        .flatMap(api -> operationsOf(api).map(method -> api.getSimpleName() + "." + method.getName()))
                        .forEach(found::add);
        return found;
    }

    private static boolean isShown(JavaClass api) {
        return api.getPackageName().startsWith("org.gatepost.")
                && !api.getPackageName().startsWith(KERNEL)
                && !api.getPackageName().contains(".internal")
                && api.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static Stream<JavaMethod> operationsOf(JavaClass api) {
        return api.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }
}
