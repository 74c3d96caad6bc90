/** What parents and carers see: their children, their threads, writing to the school. */
@NullMarked
package org.gatepost.portal.family;

import org.jspecify.annotations.NullMarked;
