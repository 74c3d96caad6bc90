@NullMarked
package org.gatepost.messaging.internal;

import org.jspecify.annotations.NullMarked;
