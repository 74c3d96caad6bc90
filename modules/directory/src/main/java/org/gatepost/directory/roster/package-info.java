/** Bringing a roster in: OneRoster 1.1 or 1.2 CSV, whole or as changes. */
@NullMarked
package org.gatepost.directory.roster;

import org.jspecify.annotations.NullMarked;
