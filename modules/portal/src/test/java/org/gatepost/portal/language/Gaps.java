package org.gatepost.portal.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** What a text has to be filled with, and between which plurals it chooses. */
record Gaps(Set<String> names, Set<String> plurals) {

    static Gaps of(String text) {
        var pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        Set<String> plurals = new LinkedHashSet<>();
        Deque<ArgType> open = new ArrayDeque<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            switch (part.getType()) {
                case ARG_START -> open.push(part.getArgType());
                case ARG_LIMIT -> open.pop();
                case ARG_NUMBER, ARG_NAME -> names.add(pattern.getSubstring(part) + " " + kind(open.peek()));
                case ARG_SELECTOR -> plurals.add(pattern.getSubstring(part));
                default -> {}
            }
        }
        return new Gaps(names, plurals);
    }

    private static String kind(ArgType type) {
        return type == ArgType.PLURAL ? "plural" : "";
    }
}
