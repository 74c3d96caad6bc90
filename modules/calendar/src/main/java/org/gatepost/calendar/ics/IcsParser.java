package org.gatepost.calendar.ics;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the content lines of an iCalendar file into components; refuses what is not one, or only a part of one. */
final class IcsParser implements VObjectDataListener {

    private final List<IcsComponent> calendars = new ArrayList<>();
    private final Deque<IcsComponent> open = new ArrayDeque<>();

    private IcsParser() {}

    /** The calendars of a file, at least one. */
    static List<IcsComponent> parse(Reader in) throws IOException {
        IcsParser parser = new IcsParser();
        try (VObjectReader reader = new VObjectReader(in, SyntaxRules.iCalendar())) {
            reader.parse(parser);
        }
        if (!parser.open.isEmpty()) {
            IcsComponent unfinished = parser.open.element();
            throw new IcsFault(unfinished.line(), unfinished.name() + " does not end; the file is cut short");
        }
        if (parser.calendars.isEmpty()) {
            throw new IcsFault(0, "not an iCalendar file: there is no BEGIN:VCALENDAR in it");
        }
        return parser.calendars;
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        IcsComponent component = new IcsComponent(name.toUpperCase(Locale.ROOT), context.getLineNumber());
        if (!open.isEmpty()) {
            open.element().add(component);
        } else if (component.name().equals("VCALENDAR")) {
            calendars.add(component);
        } else {
            throw new IcsFault(component.line(), component.name() + " outside a VCALENDAR");
        }
        open.push(component);
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        IcsComponent ended = open.pop();
        String line = context.getUnfoldedLine().strip().toUpperCase(Locale.ROOT);
        if (!line.endsWith(":" + ended.name())) {
            throw new IcsFault(ended.line(), ended.name() + " does not end before line " + context.getLineNumber());
        }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        if (open.isEmpty()) {
            throw new IcsFault(context.getLineNumber(), "outside a VCALENDAR: " + shown(context));
        }
        Map<String, String> parameters = new HashMap<>();
        property.getParameters().getMap().forEach((name, values) -> {
            if (name != null && !values.isEmpty()) {
                parameters.put(name.toUpperCase(Locale.ROOT), values.get(0));
            }
        });
        String value = property.getValue() == null ? "" : property.getValue();
        open.element()
                .add(new IcsProperty(
                        property.getName().toUpperCase(Locale.ROOT), parameters, value, context.getLineNumber()));
    }

    @Override
    public void onVersion(String value, Context context) {
        // 1.0 was vCalendar, with other rules for dates and repetitions
        if (value.strip().equals("1.0")) {
            throw new IcsFault(context.getLineNumber(), "version 1.0 is vCalendar; iCalendar is version 2.0");
        }
    }

    @Override
    public void onWarning(
            Warning warning, @Nullable VObjectProperty property, @Nullable Exception thrown, Context context) {
        if (warning == Warning.MALFORMED_LINE && calendars.isEmpty()) {
            throw new IcsFault(0, "not an iCalendar file: there is no BEGIN:VCALENDAR in it");
        }
        if (warning == Warning.MALFORMED_LINE || warning == Warning.UNMATCHED_END) {
            throw new IcsFault(context.getLineNumber(), "not a line of iCalendar: " + shown(context));
        }
    }

    private static String shown(Context context) {
        String line = context.getUnfoldedLine();
        return line.length() <= 60 ? line : line.substring(0, 60) + "...";
    }
}
