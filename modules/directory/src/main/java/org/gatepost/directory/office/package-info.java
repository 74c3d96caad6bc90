/** What a school's office looks up and keeps: people, families, who may receive what. */
@NullMarked
package org.gatepost.directory.office;

import org.jspecify.annotations.NullMarked;
