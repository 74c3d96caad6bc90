package org.gatepost.acceptance.pages;

import java.util.EnumMap;
import java.util.Map;
import org.gatepost.acceptance.browser.People;
import org.gatepost.acceptance.browser.Person;

/** The people of all roles, each signed in when first asked for. */
final class Company implements AutoCloseable {

    private final People people;
    private final Map<Role, Person> known = new EnumMap<>(Role.class);

    Company(People people) {
        this.people = people;
    }

    /** Somebody in that role, who may have opened pages before. */
    Person inRole(Role role) {
        return known.computeIfAbsent(role, this::enter);
    }

    /** The same person at a browser that has nothing of the site but their sign-in. */
    Person withEmptyCache(Role role) {
        return people.sameAs(inRole(role));
    }

    private Person enter(Role role) {
        var person = people.somebody();
        role.email().ifPresent(person::signIn);
        return person;
    }

    @Override
    public void close() {
        known.values().forEach(Person::close);
    }
}
