package org.gatepost.acceptance.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, in this process. */
final class Markup {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /** Facelets writes XML, so every void element has its slash; HTML ignores it. */
    private static final Pattern ALWAYS_SO = Pattern.compile("Trailing slash on void elements.*");

    private final ExpectedMessages expected;
    private final List<String> messages = new ArrayList<>();
    private final SimpleDocumentValidator checker = new SimpleDocumentValidator(false, false, false);

    Markup(ExpectedMessages expected) {
        this.expected = expected;
        try {
            var collecting = new Collecting();
            checker.setUpMainSchema(SCHEMA, collecting);
            checker.setUpValidatorAndParsers(collecting, false, false);
        } catch (Exception e) {
            throw new IllegalStateException("the HTML checker did not start", e);
        }
    }

    /** Errors and warnings about a document as it was sent, without those that are expected. */
    List<String> findings(byte[] html) {
        messages.clear();
        var source = new InputSource(new ByteArrayInputStream(html));
        source.setEncoding("UTF-8");
        try {
            checker.checkHtmlInputSource(source);
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("the HTML checker broke off", e);
        }
        return messages.stream()
                .filter(message -> !ALWAYS_SO.matcher(message).matches())
                .filter(message -> !expected.contain(message))
                .distinct()
                .map(message -> "html: " + message)
                .toList();
    }

    private final class Collecting implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            note(warning);
        }

        @Override
        public void error(SAXParseException error) {
            note(error);
        }

        @Override
        public void fatalError(SAXParseException error) {
            note(error);
        }

        private void note(SAXParseException found) {
            messages.add(found.getMessage() + " (line " + found.getLineNumber() + ")");
        }
    }
}
