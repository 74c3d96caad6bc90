@NullMarked
package org.gatepost.kernel.internal;

import org.jspecify.annotations.NullMarked;
