package org.gatepost.identity.pupil;

/** A class that is open on a device, by name. */
public record OpenClass(String className) {}
