/** Tests of signed links and of what is answered by them. */
@NullMarked
package io.napomni.answer;

import org.jspecify.annotations.NullMarked;
