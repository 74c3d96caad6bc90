package org.gatepost.launcher.demo.generator;

import java.util.List;

/**
 * A class of a school.
 *
 * @param id sourced id
 * @param grades year groups, the youngest first: N, R, 1 to 6
 * @param size pupils
 */
record SchoolClass(String id, String title, List<String> grades, int size) {

    SchoolClass {
        grades = List.copyOf(grades);
    }

    /** The year group of the pupil on this seat: a third of a mixed class are of the younger one. */
    String gradeOfSeat(int seat) {
        return grades.get(seat < size / 3 ? 0 : grades.size() - 1);
    }
}
