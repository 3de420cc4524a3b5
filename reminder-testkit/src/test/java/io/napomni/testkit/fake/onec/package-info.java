/** The fake 1C base over HTTP, asked as 1C is asked. */
@NullMarked
package io.napomni.testkit.fake.onec;

import org.jspecify.annotations.NullMarked;
