/** A real PostgreSQL for tests and benchmarks, with the roles and the row-level security of production. */
@NullMarked
package org.gatepost.standalone.testing;

import org.jspecify.annotations.NullMarked;
