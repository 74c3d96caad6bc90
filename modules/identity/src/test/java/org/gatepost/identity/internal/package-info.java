@NullMarked
package org.gatepost.identity.internal;

import org.jspecify.annotations.NullMarked;
