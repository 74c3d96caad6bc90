package org.gatepost.directory;

/**
 * A class that has not ended.
 *
 * @param own whether the one who asks is in its team today
 */
public record TeamClass(ClassId id, String name, boolean own) {}
