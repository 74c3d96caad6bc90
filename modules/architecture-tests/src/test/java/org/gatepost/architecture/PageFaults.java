package org.gatepost.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Collects what a page does that no page may do (SEC-JSF-06 to 08). */
final class PageFaults extends DefaultHandler {

    private static final Pattern EVENT_HANDLER = Pattern.compile("on(?!ce$|ly$)[a-z]+");
    private static final Set<String> INCLUDING = Set.of("src", "template");
    private static final Set<String> WITH_CODE = Set.of("script", "outputScript", "style", "outputStylesheet");

    /** The address of a file that ships with the portal, by its constant name. */
    private static final Pattern OWN_FILE = Pattern.compile("#\\{assets\\.of\\('[\\w./-]+'\\)}");

    private final List<String> faults = new ArrayList<>();
    private @Nullable Locator locator;
    private @Nullable String inside;

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            check(localName, attributes.getLocalName(i), attributes.getValue(i));
        }
        inside = WITH_CODE.contains(localName) ? localName : null;
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        inside = null;
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inside != null && !new String(text, start, length).isBlank()) {
            add("inline <" + inside + ">, which the content security policy forbids");
        }
    }

    private void check(String element, String attribute, String value) {
        if (attribute.equals("escape") && !value.equals("true")) {
            add("escape=\"" + value + "\", through which a user's text becomes markup");
        }
        if (attribute.equals("style")) {
            add("style attribute, which the content security policy forbids");
        }
        if (EVENT_HANDLER.matcher(attribute).matches()) {
            add(attribute + " attribute, which the content security policy forbids");
        }
        if (INCLUDING.contains(attribute) && !isConstant(element, value)) {
            add(attribute + "=\"" + value + "\": what is included must be constant");
        }
        if (value.strip().startsWith("javascript:")) {
            add(attribute + "=\"javascript:...\", which the content security policy forbids");
        }
    }

    /** A picture may come from anywhere that the content security policy allows: nothing in it is carried out. */
    private static boolean isConstant(String element, String value) {
        boolean constant = !value.contains("#{") && !value.contains("${");
        return constant || element.equals("img") || OWN_FILE.matcher(value).matches();
    }

    private void add(String fault) {
        faults.add("line " + (locator == null ? 0 : locator.getLineNumber()) + ": " + fault);
    }
}
