package org.gatepost.portal.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/**
 * {@link NameMark} for pages. A bean and no function of the tag library: the first component with a function that is
 * compiled after a start does not find it.
 */
@Named("nameMark")
@ApplicationScoped
public class NameMarks {

    public String initials(String name) {
        return NameMark.initialsOf(name);
    }

    public String face(String name) {
        return NameMark.faceOf(name);
    }
}
