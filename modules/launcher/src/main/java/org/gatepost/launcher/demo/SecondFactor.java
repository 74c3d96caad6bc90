package org.gatepost.launcher.demo;

/** Of whom the demo asks a second factor; named as people type it. */
enum SecondFactor {
    /** Of whoever has one. */
    offered,
    /** Of everybody who works for a school, as in production. */
    required
}
