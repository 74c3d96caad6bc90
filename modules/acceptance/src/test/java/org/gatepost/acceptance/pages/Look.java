package org.gatepost.acceptance.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/** A window in which a page is looked at and photographed. */
enum Look {
    PHONE(390, 844, ColorScheme.LIGHT),
    PHONE_AT_NIGHT(390, 844, ColorScheme.DARK),
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

    int width() {
        return width;
    }

    /** As in the name of a picture. */
    String title() {
        return width + (scheme == ColorScheme.DARK ? "-dark" : "");
    }
}
