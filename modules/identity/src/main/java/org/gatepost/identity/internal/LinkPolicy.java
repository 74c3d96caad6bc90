package org.gatepost.identity.internal;

import java.util.List;
import java.util.Optional;
import org.gatepost.directory.Hat;
import org.gatepost.identity.SignOnRefusal;
import org.gatepost.kernel.Capacity;

/**
 * Whom a school account may open by its e-mail address alone, the first time. The school's provider vouches for its
 * staff and for nobody else: an address never opens what a guardian or a pupil sees.
 */
final class LinkPolicy {

    private LinkPolicy() {}

    /** Staff and governors; whoever has such a hat can sign on by a school account. */
    static boolean isOfStaff(Hat hat) {
        return hat.capacity() == Capacity.STAFF || hat.capacity() == Capacity.GOVERNOR;
    }

    static List<Hat> ofStaff(List<Hat> hats) {
        return hats.stream().filter(LinkPolicy::isOfStaff).toList();
    }

    /** Whether two of these persons are at one school, so that an address says nothing about which it is. */
    static boolean isAmbiguous(List<Hat> staff) {
        var persons = staff.stream().map(Hat::person).distinct().count();
        var schools = staff.stream().map(Hat::school).distinct().count();
        return persons > schools;
    }

    /**
     * Why the address is not enough to open an account that is there already; empty if it is.
     *
     * @param addressed the hats of the staff who have that address in the directory
     * @param opened the hats of the account
     * @param linked whether the account has another school account
     * @param proved whether the browser is signed in to the account already, so that whose it is needs no guess
     */
    static Optional<SignOnRefusal> objection(List<Hat> addressed, List<Hat> opened, boolean linked, boolean proved) {
        boolean opensMore = !addressed.containsAll(opened) && !proved;
        return linked || opensMore ? Optional.of(SignOnRefusal.NEEDS_CODE) : Optional.empty();
    }
}
