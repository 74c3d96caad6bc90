package org.gatepost.portal.wording;

/**
 * A state in words, marked by a colour that adds nothing to them.
 *
 * @param style name of the mark in the style sheet: {@code due}, {@code soon}, {@code overdue}, {@code held},
 *     {@code open}, {@code settled}
 * @param words what it says
 */
public record Badge(String style, String words) {}
