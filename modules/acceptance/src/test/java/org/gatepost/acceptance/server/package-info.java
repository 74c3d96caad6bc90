/** Starts and stops what ships, as an operator would. */
@NullMarked
package org.gatepost.acceptance.server;

import org.jspecify.annotations.NullMarked;
