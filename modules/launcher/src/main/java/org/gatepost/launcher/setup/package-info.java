/** A school's own files, {@code school.yaml} and what it names: what rosters have no place for. */
@NullMarked
package org.gatepost.launcher.setup;

import org.jspecify.annotations.NullMarked;
