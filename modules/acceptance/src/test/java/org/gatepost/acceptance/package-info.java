/** The stories of the issue, told by a real browser to what ships, on both servers. */
@NullMarked
package org.gatepost.acceptance;

import org.jspecify.annotations.NullMarked;
