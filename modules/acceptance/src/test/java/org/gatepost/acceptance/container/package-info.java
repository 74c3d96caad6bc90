/** Looks into the server: what ships is wired together as the modules expect. */
@NullMarked
package org.gatepost.acceptance.container;

import org.jspecify.annotations.NullMarked;
