package org.gatepost.launcher.demo.generator;

/** A line of enrollments.csv: who is in which class, as what. */
record Enrolment(String classId, String userId, String role, boolean primary) {}
