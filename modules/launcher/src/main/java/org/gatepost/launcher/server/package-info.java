/** Payara Micro in a JVM of its own that ends with this one. */
@NullMarked
package org.gatepost.launcher.server;

import org.jspecify.annotations.NullMarked;
