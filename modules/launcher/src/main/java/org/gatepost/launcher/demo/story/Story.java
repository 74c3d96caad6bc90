package org.gatepost.launcher.demo.story;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatepost.launcher.setup.SchoolFolder;
import org.gatepost.launcher.setup.YamlKeys;
import org.gatepost.messaging.Nature;

/**
 * A concern, and what became of it.
 *
 * @param parent e-mail address of who wrote it
 * @param child given name, or its beginning
 * @param at a moment, see {@link Moments}
 * @param staff whom a concern about staff is about, in the parent's words
 */
public record Story(
        String parent,
        String child,
        Nature nature,
        String at,
        String text,
        String staff,
        boolean aboutTheOffice,
        List<Reply> replies) {

    private static final String FILE = "threads.yaml";

    public Story {
        replies = List.copyOf(replies);
    }

    /**
     * What somebody did next.
     *
     * @param by {@value #PARENT}, or e-mail address of a member of staff
     * @param to e-mail address of the person whom a hand-on or a choice names
     * @param when the moment of a call that is booked
     */
    record Reply(String at, String by, Does does, String text, Optional<String> to, Optional<String> when) {

        static final String PARENT = "parent";

        boolean isByParent() {
            return by.equals(PARENT);
        }

        private static Reply of(YamlKeys keys) {
            var reply = new Reply(
                    keys.text("at"),
                    keys.text("by"),
                    keys.parsed("does", name -> Does.valueOf(constant(name))),
                    paragraphs(keys.optional("text").orElse("")),
                    keys.optional("to"),
                    keys.optional("when"));
            keys.nothingElse();
            return reply;
        }
    }

    /** What can be done in a thread. */
    enum Does {
        ANSWER,
        PHONE,
        IN_PERSON,
        BOOK_CALL,
        NO_ANSWER_NEEDED,
        HAND_ON,
        HAND_BACK,
        CHOOSE,
        READ_FOR_SAFEGUARDING,
        WRITE,
        WITHDRAW,
        ASK_AGAIN
    }

    /** The stories of a school, in the order of its file. */
    public static List<Story> in(SchoolFolder folder) {
        return YamlKeys.listOf(folder, FILE).stream().map(Story::of).toList();
    }

    private static Story of(YamlKeys keys) {
        var story = new Story(
                keys.text("parent"),
                keys.text("child"),
                keys.parsed("nature", name -> Nature.valueOf(constant(name))),
                keys.text("at"),
                paragraphs(keys.text("text")),
                keys.optional("staff").orElse(""),
                keys.flag("about-the-office", false),
                keys.mappings("then").stream().map(Reply::of).toList());
        keys.nothingElse();
        return story;
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** YAML folds an empty line to one line break. */
    private static String paragraphs(String text) {
        return text.strip().replace("\n", "\n\n");
    }
}
