/** SQL of the modules' internals, where JPQL cannot say it. */
@NullMarked
package org.gatepost.kernel.sql;

import org.jspecify.annotations.NullMarked;
