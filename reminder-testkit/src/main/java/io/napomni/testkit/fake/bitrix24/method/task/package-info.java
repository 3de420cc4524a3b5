/** The methods about tasks. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.method.task;

import org.jspecify.annotations.NullMarked;
