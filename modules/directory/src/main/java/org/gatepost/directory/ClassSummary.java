package org.gatepost.directory;

/** A class of a school, by the name that people call it. */
public record ClassSummary(ClassId id, String name) {}
