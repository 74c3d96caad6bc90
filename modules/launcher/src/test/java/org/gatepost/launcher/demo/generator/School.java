package org.gatepost.launcher.demo.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A school of the demo trust while it fills with people. */
final class School {

    private final String id;
    private final String name;
    private final String domain;
    private final Links links;
    private final Contacts contacts;
    private final List<SchoolClass> classes = new ArrayList<>();
    private final List<RosterUser> users = new ArrayList<>();
    private final List<Enrolment> enrolments = new ArrayList<>();
    private final List<Seat> openSeats = new ArrayList<>();
    private int staff;
    private int pupils;
    private int guardians;

    /** A place in a class. */
    record Seat(SchoolClass of, int number) {

        String grade() {
            return of.gradeOfSeat(number);
        }
    }

    School(String id, String name, String domain, Links links, Contacts contacts) {
        this.id = id;
        this.name = name;
        this.domain = domain;
        this.links = links;
        this.contacts = contacts;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String domain() {
        return domain;
    }

    List<SchoolClass> classes() {
        return classes;
    }

    List<RosterUser> users() {
        return users;
    }

    List<Enrolment> enrolments() {
        return enrolments;
    }

    List<Seat> openSeats() {
        return openSeats;
    }

    void opens(String title, int size, String... grades) {
        var opened = new SchoolClass(numbered("C", classes.size() + 1, 2), title, List.of(grades), size);
        classes.add(opened);
        for (int seat = 0; seat < size; seat++) {
            openSeats.add(new Seat(opened, seat));
        }
    }

    SchoolClass named(String title) {
        return classes.stream()
                .filter(each -> each.title().endsWith(title))
                .findFirst()
                .orElseThrow();
    }

    /** Takes on somebody; {@code role} is OneRoster's. */
    RosterUser employs(String role, String given, String family) {
        return employs(role, given, family, contacts.email(given, family, domain));
    }

    private RosterUser employs(String role, String given, String family, String email) {
        var user = new RosterUser(numbered("S", ++staff, 2), id, role, given, family, email, "", List.of(), "");
        users.add(user);
        return user;
    }

    void hasInClass(RosterUser member, SchoolClass of, boolean primary) {
        enrolments.add(new Enrolment(of.id(), member.id(), member.role(), primary));
    }

    /** Registers a family: each adult is linked to each child. */
    void welcomes(List<Adult> adults, List<Child> children) {
        var grownUps = adults.stream().map(this::guardian).toList();
        var kids = children.stream().map(this::pupil).toList();
        if (links != Links.IN_ROWS_OF_GUARDIANS) {
            kids = kids.stream().map(kid -> kid.linkedTo(ids(grownUps))).toList();
        }
        var idsOfKids = ids(kids);
        users.addAll(kids);
        users.addAll(
                links == Links.IN_ROWS_OF_PUPILS
                        ? grownUps
                        : grownUps.stream().map(one -> one.linkedTo(idsOfKids)).toList());
    }

    private RosterUser guardian(Adult adult) {
        var email =
                adult.email().equals(Adult.OWN) ? contacts.familyEmail(adult.given(), adult.family()) : adult.email();
        return new RosterUser(
                numbered("G", ++guardians, 3),
                id,
                adult.role(),
                adult.given(),
                adult.family(),
                email,
                contacts.mobile(),
                List.of(),
                "");
    }

    private RosterUser pupil(Child child) {
        openSeats.remove(child.seat());
        var user = new RosterUser(
                numbered("P", ++pupils, 3),
                id,
                "student",
                child.given(),
                child.family(),
                "",
                "",
                List.of(),
                child.seat().grade());
        enrolments.add(new Enrolment(child.seat().of().id(), user.id(), "student", false));
        return user;
    }

    /** A free seat in the class whose title ends so; in the last year group of it. */
    Seat seatIn(String title) {
        var wanted = named(title);
        return openSeats.stream()
                .filter(seat -> seat.of().equals(wanted))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    RosterUser user(String given, String family) {
        return users.stream()
                .filter(each -> each.given().equals(given) && each.family().equals(family))
                .reduce((first, second) -> first.isStaff() ? second : first)
                .orElseThrow();
    }

    private String numbered(String kind, int number, int digits) {
        return id + "-" + kind + String.format(Locale.ROOT, "%0" + digits + "d", number);
    }

    private static List<String> ids(List<RosterUser> users) {
        return users.stream().map(RosterUser::id).toList();
    }

    /**
     * A grown-up of a family.
     *
     * @param role parent, guardian or relative
     * @param email {@link #OWN}, empty for none, or the one this human has elsewhere in the trust
     */
    record Adult(String role, String given, String family, String email) {

        static final String OWN = "own";

        static Adult parent(String given, String family) {
            return new Adult("parent", given, family, OWN);
        }
    }

    /** A child of a family, on their seat. */
    record Child(String given, String family, Seat seat) {}
}
