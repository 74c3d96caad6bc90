package org.gatepost.portal.styleguide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gatepost.portal.frame.SchoolColour;
import org.gatepost.portal.page.EntryWindow;
import org.gatepost.portal.page.ThreadRow;
import org.gatepost.portal.wording.Badge;
import org.gatepost.portal.wording.EntryRow;
import org.gatepost.portal.wording.StepRow;

/** What the style guide shows in its components: fictional people, and the same words as on the screens. */
@Named
@ApplicationScoped
public class Samples {

    private static final String NONE = "";
    private static final String WEDNESDAY = "2026-11-18T08:05:00Z";
    private static final int MANY = 500;

    public List<HardName> getHardNames() {
        return HardName.ALL;
    }

    public String getLongName() {
        return HardName.LONG.name();
    }

    /** 5,000 letters without a place to break. */
    public String getLongWord() {
        return "Donaudampfschifffahrtsgesellschaftskapitänsmützenband"
                .repeat(95)
                .substring(0, 5_000);
    }

    public List<String> getSixGuardians() {
        return List.of(
                "Amina Yusuf-Hale",
                "Jonathan Hale",
                "Grandmother Khadija Yusuf",
                "Foster carer Margaret Dunmore-Whitcombe",
                "فاطمہ کریم",
                "Social worker Oluwaseun Adébáyọ̀");
    }

    /** Every state a thread can be in, as staff read it. */
    public List<Badge> getStaffBadges() {
        return List.of(
                badge("due", "Due Thursday, 8:00 am (6 hours of school left)"),
                badge("soon", "Due today, 3:00 pm (2 hours left)"),
                badge("overdue", "Overdue since Tuesday, 8:00 am"),
                badge("held", "An answer is held until tomorrow, 8:00 am"),
                badge("open", "Due time to be confirmed"),
                badge("settled", "Answered"));
    }

    /** The same, as parents read it. */
    public List<Badge> getFamilyBadges() {
        return List.of(
                new Badge(
                        "due",
                        "Answer by Thursday, 8:00 am",
                        "With Rebecca Thaxterley. An answer is due by Thursday, 8:00 am."),
                new Badge("overdue", "Late", "Not answered by Tuesday, 8:00 am. It has moved on to Martin Okell."),
                new Badge("open", "No time set yet", "An answer is due by a time to be confirmed."),
                new Badge("settled", "Answered", "Answered. Nothing is waiting."));
    }

    public Badge getLongBadge() {
        return badge("soon", "Due the day after the school’s holiday, " + HardName.LONG.name() + ", 8:00 am");
    }

    public ThreadRow getThread() {
        return row(
                "Idris Yusuf-Hale", "Learning and classwork", getFamilyBadges().get(0), NONE, true);
    }

    public List<ThreadRow> getThreads() {
        return List.of(
                getThread(),
                row(
                        "Maryam Yusuf-Hale",
                        "Friendships and behaviour",
                        getFamilyBadges().get(1),
                        "Step 2 of 4",
                        false),
                row("Tomasz Błaszczyk", "Attendance", getFamilyBadges().get(2), NONE, false),
                row("Robin Marlowe", "Lunch and food", getFamilyBadges().get(3), NONE, false));
    }

    public List<ThreadRow> getInbox() {
        var badges = getStaffBadges();
        return List.of(
                row("Maryam Yusuf-Hale", "Friendships and behaviour", badges.get(2), "Step 2 of 4", true),
                row("Idris Yusuf-Hale", "Learning and classwork", badges.get(1), NONE, true),
                row("Tomasz Błaszczyk", "Attendance", badges.get(0), NONE, false),
                row("Robin Marlowe", "Lunch and food", badges.get(3), NONE, false));
    }

    public List<ThreadRow> getHardThreads() {
        return HardName.ALL.stream()
                .map(hard -> row(
                        hard.name(),
                        "Friendships and behaviour",
                        getFamilyBadges().get(1),
                        "Step 2 of 4",
                        true))
                .toList();
    }

    public EntryRow getMessage() {
        return getConversation().get(0);
    }

    public List<EntryRow> getConversation() {
        return List.of(
                said(
                        "c1",
                        "Amina Yusuf-Hale",
                        "Today, 8:05 am",
                        "Good morning. Idris could not do his reading last"
                                + " night.\n\nHis glasses broke. Can he sit at the front today?",
                        true),
                happened("c2", "Rebecca Thaxterley has read it"),
                said(
                        "c3",
                        "Rebecca Thaxterley, class teacher",
                        "Today, 12:20 pm",
                        "Thank you for telling me. He sits at"
                                + " the front, next to Tomasz. He can borrow a magnifier for reading.",
                        false),
                new EntryRow(
                        "c4",
                        "Amina Yusuf-Hale",
                        WEDNESDAY,
                        "Today, 6:40 pm",
                        "Thank you!",
                        "Delivered tomorrow, 8:00 am," + " when the school opens. Until then it can be taken back.",
                        "family",
                        true,
                        false));
    }

    /** Things that happen, and one that went wrong. */
    public List<EntryRow> getEvents() {
        return List.of(
                happened("e1", "Opened by Amina Yusuf-Hale"), happened("e2", "Handed on to Martin Okell, deputy head"));
    }

    public List<EntryRow> getHardEntries() {
        return List.of(
                said(
                        "h1",
                        HardName.LONG.name() + ", class teacher",
                        "Wednesday 18 November 2026, 12:20 pm",
                        "A name of eighty characters wraps.",
                        false),
                said("h2", "فاطمہ کریم", "Today, 8:10 am", "السلام علیکم۔ کل ادریس کی عینک ٹوٹ گئی تھی۔", true),
                said("h3", "Robin 🌻 Marlowe", "Today, 8:12 am", "🎉🎉🎉 👩🏽‍🦱 <b>not bold</b> ${7*7} #{7*7}", false),
                said("h4", "Amina Yusuf-Hale", "Today, 8:15 am", getLongWord(), true));
    }

    /** A thread of 500 messages, as much of it as a page shows. */
    public EntryWindow window(String before) {
        var all = IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> said(
                        "m" + number,
                        number % 2 == 0 ? "Rebecca Thaxterley, class teacher" : "Amina Yusuf-Hale",
                        "Today, 8:05 am",
                        "Message " + number + " of " + MANY + ".",
                        number % 2 == 1))
                .toList();
        return EntryWindow.of(all, Optional.ofNullable(before));
    }

    public List<StepRow> getSteps() {
        return List.of(
                new StepRow(1, "Class teacher: Rebecca Thaxterley", "by message", "not answered in time", false, false),
                new StepRow(2, "Phase leader: nobody at the moment", "by message", "left out", false, true),
                new StepRow(
                        3,
                        "Deputy head: Martin Okell",
                        "by appointment",
                        "has it now, until Thursday, 8:00 am",
                        true,
                        false),
                new StepRow(4, "Headteacher: Josephine Adebayo-Marsh", "by appointment", NONE, false, false));
    }

    public List<StepRow> getHardSteps() {
        return List.of(
                new StepRow(1, "Class teacher: " + HardName.LONG.name(), "by message", "has it now", true, false),
                new StepRow(2, "نائب صدر معلم: فاطمہ کریم", "by appointment", NONE, false, false),
                new StepRow(
                        3,
                        "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(3),
                        "by message",
                        NONE,
                        false,
                        false));
    }

    /** Schools to look at the top bar with; the first has no colour of its own. */
    public List<SampleSchool> getSchools() {
        return List.of(
                new SampleSchool("none", "Heron Bank Primary School", NONE),
                new SampleSchool("plum", "St Brannock’s Church of England Academy", "#6b1f4a"),
                new SampleSchool("yellow", "Sunnyfields Infant School", "#f2c200"),
                new SampleSchool("grey", "The Federation of " + HardName.LONG.name(), "#7a7a7a"));
    }

    /** The school of that key; the first if there is none. */
    public SampleSchool school(String key) {
        return getSchools().stream()
                .filter(school -> school.key().equals(key))
                .findFirst()
                .orElse(getSchools().get(0));
    }

    private static Badge badge(String style, String words) {
        return new Badge(style, words, words);
    }

    private static ThreadRow row(String about, String nature, Badge state, String step, boolean unread) {
        return new ThreadRow(
                about,
                about,
                nature,
                "Amina Yusuf-Hale",
                state,
                state.words().equals(state.brief()) ? "" : state.words(),
                step,
                "today, 8:05 am",
                unread);
    }

    private static EntryRow said(String id, String who, String when, String text, boolean mine) {
        return new EntryRow(id, who, WEDNESDAY, when, text, NONE, mine ? "family" : "staff", mine, false);
    }

    private static EntryRow happened(String id, String what) {
        return new EntryRow(id, what, WEDNESDAY, "Today, 9:10 am", NONE, NONE, "event", false, false);
    }

    /**
     * A school that is not there.
     *
     * @param key in addresses
     * @param colour as {@code #rrggbb}; empty for none
     */
    public record SampleSchool(String key, String name, String colour) {

        /** The style sheet of its colour; empty for none. */
        public String look() {
            return colour.isEmpty() ? "" : new SchoolColour(colour).sheetAddress();
        }
    }
}
