/** What the fake portal was asked, for tests to read and to compare with a golden file. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.recording;

import org.jspecify.annotations.NullMarked;
