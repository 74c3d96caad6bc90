/** Figures that are promised, measured: run by hand, since they take minutes. */
@NullMarked
package org.gatepost.benchmark;

import org.jspecify.annotations.NullMarked;
