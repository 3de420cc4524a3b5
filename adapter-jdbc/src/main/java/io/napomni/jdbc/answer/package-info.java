/** Letters that ask, what was answered, and the holds that stop reminders. */
@NullMarked
package io.napomni.jdbc.answer;

import org.jspecify.annotations.NullMarked;
