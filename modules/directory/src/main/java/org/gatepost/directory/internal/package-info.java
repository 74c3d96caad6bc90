@NullMarked
package org.gatepost.directory.internal;

import org.jspecify.annotations.NullMarked;
