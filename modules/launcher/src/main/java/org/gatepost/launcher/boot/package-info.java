/**
 * What {@code gatepost.jar} runs first, on whatever JDK it meets: Java 8, and nothing but the JDK, hence not even an
 * annotation about nulls.
 */
package org.gatepost.launcher.boot;
