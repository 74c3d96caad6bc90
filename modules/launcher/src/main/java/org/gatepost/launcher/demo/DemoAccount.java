package org.gatepost.launcher.demo;

/**
 * An account of the demo trust that is shown to whoever starts the demo.
 *
 * @param who a few words, such as "mother of two, one in Year 3"
 */
record DemoAccount(String email, String password, String who) {}
