package org.gatepost.architecture;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages keep to the content security policy and never turn what a user typed into markup. */
class PagesTest {

    /** Facelets knows HTML's entities without a declaration, XML does not. */
    private static final Pattern NAMED_ENTITY = Pattern.compile("&(?!amp;|lt;|gt;|quot;|apos;)\\w+;");

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void keepToThePolicy(Path page) throws Exception {
        assertThat(faultsOf(House.text(page))).isEmpty();
    }

    @Test
    void breachesAreFound() throws Exception {
        var page = """
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html" xmlns:ui="jakarta.faces.facelets">
                  <h:outputText value="#{x}" escape="false"/>
                  <p style="color: red" onclick="go()">&nbsp;</p>
                  <script>go()</script>
                  <ui:include src="#{param.page}"/>
                  <a href="javascript:go()">go</a>
                  <script src="go.js"></script>
                  <script src="#{assets.of('page.js')}"></script>
                  <script src="#{assets.of(param.file)}"></script>
                  <img src="#{me.logoAddress}" alt=""/>
                </html>
                """;

        assertThat(faultsOf(page))
                .extracting(fault -> fault.replaceAll("[:,].*", ""))
                .hasSize(7);
    }

    static List<Path> pages() {
        return House.modules().stream()
                .flatMap(module -> House.files(module.resolve("src/main"), ".xhtml").stream())
                .toList();
    }

    private static List<String> faultsOf(String page) throws Exception {
        var factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var faults = new PageFaults();
        var source = new InputSource(new StringReader(NAMED_ENTITY.matcher(page).replaceAll(" ")));
        factory.newSAXParser().parse(source, faults);
        return faults.faults();
    }
}
