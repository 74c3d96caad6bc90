package org.gatepost.calendar.ics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A component of an iCalendar file with what is written in it, in the order of the file. */
final class IcsComponent {

    private final String name;
    private final int line;
    private final List<IcsProperty> properties = new ArrayList<>();
    private final List<IcsComponent> children = new ArrayList<>();

    IcsComponent(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    void add(IcsProperty property) {
        properties.add(property);
    }

    void add(IcsComponent child) {
        children.add(child);
    }

    Stream<IcsComponent> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    Stream<IcsProperty> all(String property) {
        return properties.stream().filter(candidate -> candidate.name().equals(property));
    }

    Optional<IcsProperty> first(String property) {
        return all(property).findFirst();
    }

    IcsProperty required(String property) {
        return first(property).orElseThrow(() -> new IcsFault(line, name + " without " + property));
    }
}
