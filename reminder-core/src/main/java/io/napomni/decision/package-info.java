/** Use-cases declared and decided, still pure: from verdicts to a proposal of reminders. */
@NullMarked
package io.napomni.decision;

import org.jspecify.annotations.NullMarked;
