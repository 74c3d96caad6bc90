package org.gatepost.launcher.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Ends the JVM that it is loaded into as a Java agent when that JVM's standard input ends: when the parent process
 * closes it to stop the server, and also when the parent was killed. Needs no class but the JDK's.
 */
public final class EndsWithParent {

    private static final long PATIENCE_MILLIS = 15_000;
    private static final int TERMINATED = 143;

    private EndsWithParent() {}

    /** Called by the JVM before the server's own main method. */
    public static void premain(String argument) {
        startDaemon("ends-with-parent", EndsWithParent::endAfterInput);
    }

    /** Writes this class as the jar that {@code -javaagent} wants. */
    static Path writeTo(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", EndsWithParent.class.getName());
        var file = EndsWithParent.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                var content = new JarOutputStream(out, manifest);
                var bytes = EndsWithParent.class.getResourceAsStream("EndsWithParent.class")) {
            content.putNextEntry(new JarEntry(file));
            if (bytes == null) {
                throw new IOException("the class file of " + EndsWithParent.class + " is missing");
            }
            bytes.transferTo(content);
            content.closeEntry();
        }
        return jar;
    }

    private static void endAfterInput() {
        awaitEndOfInput();
        startDaemon("ends-at-last", EndsWithParent::haltInTheEnd);
        System.exit(0);
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said, it only ends
            }
        } catch (IOException e) {
            // as good as its end
        }
    }

    private static void haltInTheEnd() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            // then at once
        }
        Runtime.getRuntime().halt(TERMINATED);
    }

    private static void startDaemon(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
