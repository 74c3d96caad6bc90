package org.gatepost.directory.roster;

/**
 * A file that somebody sent.
 *
 * @param name as the sender's browser gave it; never used as a path
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record SentFile(String name, byte[] content) {}
