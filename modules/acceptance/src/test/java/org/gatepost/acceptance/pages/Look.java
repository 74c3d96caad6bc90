package org.gatepost.acceptance.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Arrays;
import java.util.List;

/** A window in which a page is looked at and photographed. */
enum Look {
    PHONE(390, 844, ColorScheme.LIGHT),
    PHONE_AT_NIGHT(390, 844, ColorScheme.DARK),
    TABLET(768, 1024, ColorScheme.LIGHT),
    DESK(1280, 900, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    /** Without movement, in the midst of which a colour would be neither the old nor the new one. */
    void at(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(width, height);
    }

    /** Those in which pages for {@code audience} are looked at. */
    static List<Look> of(Audience audience) {
        return Arrays.stream(values())
                .filter(look -> look != TABLET || audience == Audience.PUPIL)
                .toList();
    }

    int width() {
        return width;
    }

    /** As in the name of a picture. */
    String title() {
        return width + (scheme == ColorScheme.DARK ? "-dark" : "");
    }
}
