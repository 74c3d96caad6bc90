package org.gatepost.launcher.demo.generator;

/** Which rows of a school's users.csv name their agents: management systems export either, or both. */
enum Links {
    IN_ROWS_OF_PUPILS,
    IN_ROWS_OF_GUARDIANS,
    IN_BOTH
}
