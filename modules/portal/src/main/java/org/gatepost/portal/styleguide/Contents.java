package org.gatepost.portal.styleguide;

import java.util.List;

/** The contents of the style guide: the one list that its index and the list beside each page are made from. */
final class Contents {

    static final GuidePage INDEX = new GuidePage("index", "Identity and tokens", "Name, mark, type, colour, space");

    static final List<GuideChapter> CHAPTERS = List.of(
            GuideChapter.of(
                    "Identity", INDEX, new GuidePage("icon", "Symbols", "One set of line symbols, in one file")),
            GuideChapter.of(
                    "People",
                    new GuidePage("person-chip", "Person chip", "Somebody, and what they are at the school"),
                    new GuidePage("child-chip", "Child chip", "A child, the class, and “no pictures”")),
            GuideChapter.of(
                    "Messages",
                    new GuidePage("promise", "Promise", "By when an answer is due, and why not earlier"),
                    new GuidePage("clock-badge", "Clock badge", "Where a thread stands, in three words"),
                    new GuidePage("thread-card", "Thread card", "A conversation in a list"),
                    new GuidePage("message-bubble", "Message bubble", "What somebody wrote, or what happened"),
                    new GuidePage("step-path", "Step path", "The flow chart as a line of steps")),
            GuideChapter.of(
                    "Forms",
                    new GuidePage("form-field", "Form fields", "Label, hint, mistake and control, always together"),
                    new GuidePage("error-summary", "Error summary", "All mistakes of a form, with the way to each"),
                    new GuidePage("upload", "Upload", "Files, with their progress"),
                    new GuidePage("confirm", "Confirm dialog", "Names what will happen before it does")),
            GuideChapter.of(
                    "Saying things",
                    new GuidePage("notice", "Notice box", "Something to know before going on"),
                    new GuidePage("empty-state", "Empty state", "Why a list has nothing in it"),
                    new GuidePage("toasts", "Toasts", "What went well"),
                    new GuidePage("skeleton", "Skeleton", "The place of what is on its way")),
            GuideChapter.of(
                    "Finding the way",
                    new GuidePage("top-bar", "Top bar", "Which school, who it is about, open or closed"),
                    new GuidePage("family-tabs", "Family tabs", "The four parts of the product for families"),
                    new GuidePage("staff-nav", "Staff navigation", "The parts of the product for staff"),
                    new GuidePage("pager", "Pager", "The way through a long list")),
            GuideChapter.of(
                    "Layouts",
                    new GuidePage("layout-family", "Family", "A bar below on a phone, a rail beside on a wide screen"),
                    new GuidePage("layout-staff", "Staff", "A list and what is open, side by side"),
                    new GuidePage("layout-leadership", "Leadership", "Dense, and made to be printed")),
            GuideChapter.of(
                    "PrimeFaces",
                    new GuidePage("table", "Table", "Sorting, pages and choosing rows"),
                    new GuidePage("dialog", "Dialog and menu", "What opens above a page")));

    private Contents() {}

    static List<GuidePage> pages() {
        return CHAPTERS.stream().flatMap(chapter -> chapter.pages().stream()).toList();
    }
}
