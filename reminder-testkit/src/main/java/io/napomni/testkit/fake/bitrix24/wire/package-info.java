/** How requests are read and answers are written, byte for byte as a PHP server would. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.wire;

import org.jspecify.annotations.NullMarked;
