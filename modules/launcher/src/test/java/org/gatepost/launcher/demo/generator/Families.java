package org.gatepost.launcher.demo.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gatepost.launcher.demo.generator.School.Adult;
import org.gatepost.launcher.demo.generator.School.Child;
import org.gatepost.launcher.demo.generator.School.Seat;

/** Fills the seats of a school that nobody in particular has. */
final class Families {

    private final Random random;

    Families(Random random) {
        this.random = random;
    }

    void fill(School school) {
        Collections.shuffle(school.openSeats(), random);
        while (!school.openSeats().isEmpty()) {
            moveIn(school);
        }
    }

    private void moveIn(School school) {
        var heritage = Heritage.draw(random);
        var adults = adults(heritage);
        var surname = childrensSurname(adults);
        var children = new ArrayList<Child>();
        var given = new HashSet<String>();
        for (Seat seat : seats(school.openSeats())) {
            children.add(new Child(newName(heritage, given), surname, seat));
        }
        school.welcomes(adults, children);
    }

    private List<Adult> adults(Heritage heritage) {
        var adults = new ArrayList<Adult>();
        var surname = heritage.family(random);
        boolean motherFirst = !chance(4);
        adults.add(parent(motherFirst ? heritage.woman(random) : heritage.man(random), surname));
        if (chance(92)) {
            var other = chance(12) ? Heritage.draw(random) : heritage;
            var otherSurname = chance(35) ? other.family(random) : surname;
            boolean man = chance(96) == motherFirst;
            adults.add(parent(man ? other.man(random) : other.woman(random), otherSurname));
        }
        if (chance(6)) {
            adults.add(new Adult("relative", heritage.woman(random), surname, Adult.OWN));
        }
        return adults;
    }

    /** One in fifty has given the school no e-mail address. */
    private Adult parent(String given, String family) {
        return new Adult("parent", given, family, chance(2) ? "" : Adult.OWN);
    }

    private String childrensSurname(List<Adult> adults) {
        var first = adults.get(0).family();
        var last = adults.size() > 1 ? adults.get(1).family() : first;
        boolean joined = !first.equals(last) && !first.contains("-") && !last.contains("-") && chance(25);
        return joined ? first + "-" + last : last;
    }

    /** Seats of siblings: of different years, or, for the odd twins, of different forms. */
    private List<Seat> seats(List<Seat> open) {
        int wanted = chance(68) ? 1 : chance(81) ? 2 : 3;
        boolean twins = chance(5);
        var chosen = new ArrayList<Seat>();
        Set<String> taken = new HashSet<>();
        for (Seat seat : open) {
            if (chosen.size() < wanted && taken.add(twins ? seat.of().id() : seat.grade())) {
                chosen.add(seat);
            }
        }
        return chosen;
    }

    private String newName(Heritage heritage, Set<String> given) {
        while (true) {
            var name = heritage.child(random);
            if (given.add(name)) {
                return name;
            }
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
