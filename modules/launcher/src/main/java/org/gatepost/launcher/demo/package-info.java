/** The demo: an embedded PostgreSQL, the demo trust and the server, all below one directory. */
@NullMarked
package org.gatepost.launcher.demo;

import org.jspecify.annotations.NullMarked;
