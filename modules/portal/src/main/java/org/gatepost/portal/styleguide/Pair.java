package org.gatepost.portal.styleguide;

import org.gatepost.portal.frame.SchoolColour;

/**
 * Two colours that are seen beside each other.
 *
 * @param on what lies below
 * @param least what WCAG 2.2 AA asks: 4.5 of text, 3 of the edge of a control
 */
public record Pair(Token ink, Token on, double least) {

    static Pair text(TokenSheet sheet, String ink, String on) {
        return new Pair(sheet.token(ink), sheet.token(on), 4.5);
    }

    static Pair edge(TokenSheet sheet, String ink, String on) {
        return new Pair(sheet.token(ink), sheet.token(on), 3);
    }

    /** By the formula of WCAG, from 1 to 21. */
    public double light() {
        return ratio(ink.light(), on.light());
    }

    public double dark() {
        return ratio(ink.dark(), on.dark());
    }

    public boolean isEdge() {
        return least < 4;
    }

    public boolean isEnough() {
        return light() >= least && dark() >= least;
    }

    private static double ratio(String one, String other) {
        // down, so that 4.49 is not shown as enough
        return Math.floor(new SchoolColour(one).contrast(new SchoolColour(other)) * 10) / 10;
    }
}
