package org.gatepost.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads local date-times, one a line, to the minute or the second; blank lines are passed over. */
final class SentTimes {

    private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int FAULTS_SHOWN = 10;
    private static final int TEXT_SHOWN = 80;

    private SentTimes() {}

    /** The times in the order of the lines. */
    static List<LocalDateTime> read(InputStream in) throws IOException, UnreadableInput {
        List<LocalDateTime> times = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String text = (number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line).strip();
            if (text.isEmpty()) {
                continue;
            }
            Optional<LocalDateTime> time = parse(text);
            time.ifPresent(times::add);
            if (time.isEmpty()) {
                faults.add("line " + number + " is no date-time such as 2026-11-13T18:00: " + shown(text));
            }
        }
        if (!faults.isEmpty()) {
            throw new UnreadableInput(listed(faults));
        }
        return times;
    }

    private static Optional<LocalDateTime> parse(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** Without what could move the cursor of a terminal. */
    private static String shown(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() <= TEXT_SHOWN ? printable : printable.substring(0, TEXT_SHOWN) + "...";
    }

    private static String listed(List<String> faults) {
        if (faults.size() <= FAULTS_SHOWN) {
            return String.join(System.lineSeparator(), faults);
        }
        return String.join(System.lineSeparator(), faults.subList(0, FAULTS_SHOWN))
                + System.lineSeparator()
                + "and " + (faults.size() - FAULTS_SHOWN) + " more";
    }
}
