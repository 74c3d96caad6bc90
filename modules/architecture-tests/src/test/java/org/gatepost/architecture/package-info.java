/** The rules that hold over all modules; each names what it keeps apart, and an exception says why it is one. */
@NullMarked
package org.gatepost.architecture;

import org.jspecify.annotations.NullMarked;
