package org.gatepost.portal.styleguide;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What the frame of the style guide shows: its contents, and the code of the examples of the page. */
@Named
@ApplicationScoped
public class StyleGuide {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([^\"]+)\"");

    @Inject
    ServletContext application;

    @SuppressWarnings("NullAway.Init") // by the container, before anybody asks
    private Set<String> composites;

    private final Map<String, Examples> examples = new ConcurrentHashMap<>();

    @PostConstruct
    void look() {
        composites = Set.copyOf(application.getResourcePaths("/WEB-INF/resources/gp/"));
    }

    public List<GuideChapter> getChapters() {
        return Contents.CHAPTERS;
    }

    /** The page that is being shown. */
    public GuidePage getPage() {
        String shown = viewId();
        return Contents.pages().stream()
                .filter(page -> page.viewId().equals(shown))
                .findFirst()
                .orElse(Contents.INDEX);
    }

    /**
     * How an example of the page that is being shown is written.
     *
     * @throws IllegalArgumentException if the page has no such example
     */
    public String code(String example) {
        return examples.computeIfAbsent(viewId(), page -> Examples.in(source(page)))
                .code(example)
                .orElseThrow(() -> new IllegalArgumentException("no example " + example + " in " + viewId()));
    }

    /** The attributes of a component, by the name of its tag, as the component itself declares them. */
    public List<TagAttribute> attributes(String tag) {
        String composite = "/WEB-INF/resources/gp/" + tag + ".xhtml";
        return composites.contains(composite)
                ? TagAttribute.ofComposite(source(composite))
                : TagAttribute.ofTag(tag, source("/WEB-INF/gatepost.taglib.xml"));
    }

    /** Ids of the symbols, in the order of their file. */
    public List<String> getSymbols() {
        return SYMBOL.matcher(source("/assets/icons.svg"))
                .results()
                .map(symbol -> symbol.group(1))
                .toList();
    }

    private String source(String path) {
        return WebFile.text(application, path);
    }

    private static String viewId() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }
}
