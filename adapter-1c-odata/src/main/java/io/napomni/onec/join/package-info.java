/** Facts that come out of several sets, or several out of one document. */
@NullMarked
package io.napomni.onec.join;

import org.jspecify.annotations.NullMarked;
