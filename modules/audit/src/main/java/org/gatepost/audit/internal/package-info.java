@NullMarked
package org.gatepost.audit.internal;

import org.jspecify.annotations.NullMarked;
