package org.gatepost.acceptance.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the portal's sources say can be opened. */
public final class WebApplication {

    private static final String PAGE = ".xhtml";

    private final Path folder;

    private WebApplication(Path folder) {
        this.folder = folder;
    }

    public static WebApplication in(Path folder) {
        return new WebApplication(folder);
    }

    /** Paths of the pages without their ending, in alphabetical order; what lies below WEB-INF is none. */
    public List<String> pages() {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(PAGE))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("WEB-INF/"))
                    .map(path -> path.substring(0, path.length() - PAGE.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The servlets of web.xml. */
    public List<Servlet> servlets() {
        try {
            var mappings = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve("WEB-INF/web.xml").toFile())
                    .getElementsByTagName("servlet-mapping");
            return IntStream.range(0, mappings.getLength())
                    .mapToObj(i -> (Element) mappings.item(i))
                    .map(mapping -> new Servlet(texts(mapping, "servlet-name").get(0), texts(mapping, "url-pattern")))
                    .toList();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("web.xml cannot be read", e);
        }
    }

    /** @param paths its patterns, without the slash before them */
    public record Servlet(String name, List<String> paths) {}

    private static List<String> texts(Element parent, String tag) {
        var found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent().strip().replaceFirst("^/", ""))
                .toList();
    }
}
