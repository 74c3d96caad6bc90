package org.gatepost.launcher.boot;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;

/** Checks the JDK, unpacks the libraries that {@code gatepost.jar} carries and starts the command line on them. */
public final class Bootstrap {

    private static final List<String> JDKS = Arrays.asList("17", "21");
    private static final int REFUSED = 3; // one of the command line's exit codes, which its --help explains

    private Bootstrap() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, URISyntaxException {
        if (!JDKS.contains(System.getProperty("java.specification.version"))) {
            refuse("Gatepost runs on JDK 17 or 21. This is " + System.getProperty("java.version") + " in "
                    + System.getProperty("java.home") + ". Start it with the java of one of those.");
        }
        Path jar = Paths.get(Bootstrap.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        System.setProperty("gatepost.jar", jar.toString());
        start(libraries(jar), arguments);
    }

    private static ClassLoader libraries(Path jar) {
        try {
            return new URLClassLoader(
                    Libraries.of(jar).unpacked(),
                    ClassLoader.getSystemClassLoader().getParent());
        } catch (IOException e) {
            refuse("Gatepost could not unpack its libraries: " + e + ". Set GATEPOST_CACHE to a directory of yours"
                    + " that has 200 MB to spare.");
            throw new IllegalStateException(e);
        }
    }

    private static void start(ClassLoader loader, String[] arguments) throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass("org.gatepost.launcher.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace();
            System.exit(1);
        }
    }

    private static void refuse(String reason) {
        System.err.println(reason);
        System.exit(REFUSED);
    }
}
