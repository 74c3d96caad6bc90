@NullMarked
package org.gatepost.notification.internal;

import org.jspecify.annotations.NullMarked;
