/** What customers were asked in letters and what they have answered, as values. */
@NullMarked
package io.napomni.past.answer;

import org.jspecify.annotations.NullMarked;
