/** How what speaks against a letter is said in words. */
@NullMarked
package io.napomni.run.manual;

import org.jspecify.annotations.NullMarked;
