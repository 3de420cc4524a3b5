/** The history of stages: when an item came to which stage. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.stage;

import org.jspecify.annotations.NullMarked;
