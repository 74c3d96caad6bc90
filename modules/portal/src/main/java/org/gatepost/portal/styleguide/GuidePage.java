package org.gatepost.portal.styleguide;

/**
 * A page of the style guide.
 *
 * @param file name of its file in {@code webapp/styleguide} without its ending; for a component, that of its composite
 * @param title what it is called in lists
 * @param summary what it is for, in a line
 */
public record GuidePage(String file, String title, String summary) {

    static final String FOLDER = "/styleguide/";

    /** Where a browser finds it. */
    public String address() {
        return FOLDER + file;
    }

    String viewId() {
        return FOLDER + file + ".xhtml";
    }
}
