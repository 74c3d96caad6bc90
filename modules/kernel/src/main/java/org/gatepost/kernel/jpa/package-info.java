/** How the kernel's values are stored; every persistence unit lists these converters. */
@NullMarked
package org.gatepost.kernel.jpa;

import org.jspecify.annotations.NullMarked;
