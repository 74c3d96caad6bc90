package org.gatepost.portal.door;

import java.util.regex.Pattern;

/** Under which name what is typed into a form is kept, in the browser and as a draft: {@code write:ID}. */
public final class FormName {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9:._-]{1,100}");

    private FormName() {}

    /** Whether {@code text} can be one. */
    public static boolean isOne(String text) {
        return NAME.matcher(text).matches();
    }
}
