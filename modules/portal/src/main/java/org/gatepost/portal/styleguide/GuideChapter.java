package org.gatepost.portal.styleguide;

import java.util.List;

/**
 * Pages of the style guide that belong together.
 *
 * @param pages in the order of the list
 */
public record GuideChapter(String title, List<GuidePage> pages) {

    public GuideChapter {
        pages = List.copyOf(pages);
    }

    static GuideChapter of(String title, GuidePage... pages) {
        return new GuideChapter(title, List.of(pages));
    }
}
