/** Signed links in letters, what customers may answer by them, and what each answer does. Knows no HTTP. */
@NullMarked
package io.napomni.answer;

import org.jspecify.annotations.NullMarked;
