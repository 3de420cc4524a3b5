/** Answers of the fake 1C base in Atom, which is what 1C sends unless it is asked for JSON. */
@NullMarked
package io.napomni.testkit.fake.onec.atom;

import org.jspecify.annotations.NullMarked;
