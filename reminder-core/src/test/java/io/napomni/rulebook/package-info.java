/** The rules of the five scenarios, a page each, as tests: what the abstraction must be able to say. */
@NullMarked
package io.napomni.rulebook;

import org.jspecify.annotations.NullMarked;
