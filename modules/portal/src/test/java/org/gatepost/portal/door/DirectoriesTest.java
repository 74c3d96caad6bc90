package org.gatepost.portal.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** SEC-HOST-01: the server answers for a directory before any filter, and leads to the host that the request names. */
class DirectoriesTest {

    private static final Path PAGES = Path.of("src/main/webapp");

    @Test
    void everyDirectoryHasAServletOfItsOwn() throws IOException {
        String mappings = Files.readString(PAGES.resolve("WEB-INF/web.xml"));

        assertThat(directories())
                .contains("/staff")
                .allMatch(directory -> mappings.contains("<url-pattern>" + directory + "</url-pattern>")
                        || mappings.contains(
                                "<url-pattern>" + directory.replaceFirst("(?<=.)/.*", "/*") + "</url-pattern>"));
        assertThat(mappings)
                .contains("<url-pattern>/META-INF/*</url-pattern>", "<url-pattern>/WEB-INF/*</url-pattern>");
    }

    private static List<String> directories() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(Files::isDirectory)
                    .map(directory -> "/" + PAGES.relativize(directory))
                    .filter(directory -> directory.length() > 1 && !directory.startsWith("/WEB-INF"))
                    .toList();
        }
    }
}
