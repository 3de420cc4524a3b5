/** What the tests of this module share. */
@NullMarked
package io.napomni.onec;

import org.jspecify.annotations.NullMarked;
