/** What families and staff of the demo trust write to each other, told through the modules with a moved clock. */
@NullMarked
package org.gatepost.launcher.demo.story;

import org.jspecify.annotations.NullMarked;
