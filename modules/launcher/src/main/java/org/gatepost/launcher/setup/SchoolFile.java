package org.gatepost.launcher.setup;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.gatepost.calendar.Absence;
import org.gatepost.calendar.OpenWindow;
import org.gatepost.calendar.Term;
import org.gatepost.calendar.WorkingPattern;
import org.gatepost.calendar.ics.CalendarFileException;
import org.gatepost.calendar.ics.IcsCalendar;
import org.gatepost.calendar.ics.ImportedDay;
import org.gatepost.calendar.ics.TermsCsv;
import org.gatepost.directory.Logo;
import org.gatepost.directory.ParentalResponsibility;
import org.gatepost.directory.Restriction;
import org.gatepost.directory.SchoolSetup;
import org.gatepost.directory.SchoolSetup.CalendarDay;
import org.gatepost.directory.SchoolSetup.Cover;
import org.gatepost.directory.SchoolSetup.DayKind;
import org.gatepost.directory.SchoolSetup.LinkDetails;
import org.gatepost.directory.SchoolSetup.Look;
import org.gatepost.directory.SchoolSetup.Restricted;
import org.gatepost.directory.SchoolSetup.RoleHolder;
import org.gatepost.directory.SchoolSetup.StaffPattern;
import org.gatepost.kernel.Duty;

/** Reads {@code school.yaml}, explained key by key in docs/school-yaml.md, and the calendars that it names. */
public final class SchoolFile {

    /**
     * Somebody who can sign in to the demo.
     *
     * @param shows who this is, or what is to be seen
     */
    public record Account(String email, String shows) {}

    /** Its name in the folder of a school. */
    public static final String NAME = "school.yaml";

    private final SchoolFolder folder;

    private SchoolFile(SchoolFolder folder) {
        this.folder = folder;
    }

    /** The file in {@code folder}; every question reads it anew. */
    public static SchoolFile in(SchoolFolder folder) {
        return new SchoolFile(folder);
    }

    /** The {@code sourcedId} of the school in the rosters. */
    public String school() {
        return YamlKeys.of(folder, NAME).text("school");
    }

    /** Who can sign in to the demo; empty for a real school. */
    public List<Account> demoAccounts() {
        return YamlKeys.of(folder, NAME).mappings("demo-accounts").stream()
                .map(account -> new Account(account.text("email"), account.text("shows")))
                .toList();
    }

    /**
     * Everything else that it says.
     *
     * @throws SchoolFileFault if something is missing or wrong in it, or in a file that it names
     */
    public SchoolSetup setup() {
        var keys = YamlKeys.of(folder, NAME);
        keys.text("school");
        keys.mappings("demo-accounts");
        var zone = keys.parsed("zone", ZoneId::of);
        var terms = keys.optional("terms").map(this::terms).orElse(List.of());
        var setup = new SchoolSetup(
                keys.text("office-phone"),
                zone,
                weekdays(keys, "open-weekdays"),
                keys.parsed("hours", SchoolFile::hours),
                keys.flag("inset-days-open", true),
                terms,
                days(keys.texts("calendars"), zone, terms),
                roleHolders(keys.mapping("role-holders")),
                covers(keys.mapping("cover")),
                patterns(keys.mapping("working-patterns")),
                all(keys.mappings("links"), SchoolFile::link),
                all(keys.mappings("restrictions"), SchoolFile::restricted),
                look(keys.mapping("look")));
        keys.nothingElse();
        return setup;
    }

    private Look look(YamlKeys keys) {
        var colour = keys.optional("colour").orElse("");
        var logo = keys.optional("logo").map(file -> logo(keys, file));
        keys.nothingElse();
        try {
            return new Look(colour.toLowerCase(Locale.ROOT), logo);
        } catch (IllegalArgumentException e) {
            throw keys.fault(
                    "colour", "has to be # and six hexadecimal digits, quoted, such as \"#1d4f5c\": " + colour);
        }
    }

    private Logo logo(YamlKeys keys, String file) {
        if (file.contains("/") || file.contains("\\")) {
            throw keys.fault("logo", "has to lie beside " + NAME + ": " + file);
        }
        try (InputStream in = folder.open(file)) {
            return Logo.of(in.readNBytes(Logo.MOST_BYTES + 1));
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw keys.fault("logo", file + " is not there");
        } catch (IllegalArgumentException e) {
            throw keys.fault("logo", file + " " + e.getMessage());
        } catch (IOException e) {
            throw new SchoolFileFault(NAME + ", look, logo", e);
        }
    }

    private List<Term> terms(String file) {
        try (InputStream in = folder.open(file)) {
            return TermsCsv.read(in, file);
        } catch (CalendarFileException | IOException e) {
            throw new SchoolFileFault(NAME + ", terms", e);
        }
    }

    private List<CalendarDay> days(List<String> files, ZoneId zone, List<Term> terms) {
        var days = new ArrayList<CalendarDay>();
        for (String file : files) {
            try (InputStream in = folder.open(file)) {
                IcsCalendar.read(in, file, zone).daysBetween(first(terms), last(terms)).stream()
                        .map(SchoolFile::day)
                        .forEach(days::add);
            } catch (CalendarFileException | IOException e) {
                throw new SchoolFileFault(NAME + ", calendars", e);
            }
        }
        return days;
    }

    /** Events that repeat for ever are taken for the years around the terms, or, with none, of this century's middle. */
    private static LocalDate first(List<Term> terms) {
        return terms.stream().map(Term::first).min(Comparator.naturalOrder()).orElse(LocalDate.of(2020, 1, 1));
    }

    private static LocalDate last(List<Term> terms) {
        return terms.stream()
                .map(Term::last)
                .max(Comparator.naturalOrder())
                .map(last -> last.plusYears(1))
                .orElse(LocalDate.of(2050, 12, 31));
    }

    private static CalendarDay day(ImportedDay day) {
        var kind = switch (day.kind()) {
            case CLOSED -> DayKind.CLOSURE;
            case INSET -> DayKind.INSET;
            case CLOSED_PART -> DayKind.CLOSED_PART;
        };
        return new CalendarDay(day.date(), kind, day.part(), day.reason());
    }

    private static List<RoleHolder> roleHolders(YamlKeys keys) {
        var holders = new ArrayList<RoleHolder>();
        for (String role : keys.keys()) {
            for (String staff : keys.texts(role)) {
                try {
                    holders.add(new RoleHolder(named(Duty.class, role), staff));
                } catch (IllegalArgumentException e) {
                    throw keys.fault(role, "is not a duty that is given by name");
                }
            }
        }
        return holders;
    }

    private static List<Cover> covers(YamlKeys keys) {
        return keys.keys().stream()
                .flatMap(of -> keys.texts(of).stream().map(staff -> new Cover(of, staff)))
                .toList();
    }

    private static List<StaffPattern> patterns(YamlKeys keys) {
        return keys.keys().stream()
                .map(staff -> new StaffPattern(staff, pattern(keys.mapping(staff))))
                .toList();
    }

    private static WorkingPattern pattern(YamlKeys keys) {
        var pattern = WorkingPattern.on(weekdays(keys, "days"));
        if (keys.keys().contains("hours")) {
            var hours = keys.parsed("hours", SchoolFile::hours);
            pattern = pattern.within(hours.from(), hours.until());
        }
        for (Absence absence : all(keys.mappings("absent"), SchoolFile::absence)) {
            pattern = pattern.absent(absence);
        }
        keys.nothingElse();
        return pattern;
    }

    private static Absence absence(YamlKeys keys) {
        return new Absence(keys.parsed("first", SchoolFile::date), keys.parsed("last", SchoolFile::date));
    }

    private static LinkDetails link(YamlKeys keys) {
        var receives = keys.texts("receives");
        if (!List.of("messages", "feed", "journal").containsAll(receives)) {
            throw keys.fault("receives", "can be messages, feed and journal");
        }
        return new LinkDetails(
                keys.text("guardian"),
                keys.text("child"),
                keys.text("relation"),
                keys.parsed("parental-responsibility", SchoolFile::responsibility),
                keys.flag("lives-with", false),
                receives.contains("messages"),
                receives.contains("feed"),
                receives.contains("journal"));
    }

    private static Restricted restricted(YamlKeys keys) {
        return new Restricted(
                keys.text("guardian"),
                keys.text("child"),
                keys.parsed("restriction", name -> named(Restriction.class, name)),
                keys.text("reason"));
    }

    /** YAML reads an unquoted yes and no as truth values. */
    private static ParentalResponsibility responsibility(String text) {
        return switch (text) {
            case "true" -> ParentalResponsibility.YES;
            case "false" -> ParentalResponsibility.NO;
            default -> named(ParentalResponsibility.class, text);
        };
    }

    private static Set<DayOfWeek> weekdays(YamlKeys keys, String key) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : keys.texts(key)) {
            try {
                days.add(named(DayOfWeek.class, day));
            } catch (IllegalArgumentException e) {
                throw keys.fault(key, "is not a weekday: " + day);
            }
        }
        return days;
    }

    private static OpenWindow hours(String text) {
        int dash = text.indexOf('-');
        return new OpenWindow(
                LocalTime.parse(text.substring(0, dash).strip()),
                LocalTime.parse(text.substring(dash + 1).strip()));
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static <T extends Enum<T>> T named(Class<T> of, String name) {
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static <T> List<T> all(List<YamlKeys> entries, Function<YamlKeys, T> of) {
        return entries.stream()
                .map(entry -> {
                    var one = of.apply(entry);
                    entry.nothingElse();
                    return one;
                })
                .toList();
    }
}
