/** What the fake 1C base was asked. */
@NullMarked
package io.napomni.testkit.fake.onec.recording;

import org.jspecify.annotations.NullMarked;
