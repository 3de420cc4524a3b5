/** How a language writes dates, numbers and sums: the same in letters and in what colleagues read. */
@NullMarked
package io.napomni.wording;

import org.jspecify.annotations.NullMarked;
