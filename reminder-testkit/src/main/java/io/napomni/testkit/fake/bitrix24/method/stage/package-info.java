/** The methods about pipelines, stages and their history. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.method.stage;

import org.jspecify.annotations.NullMarked;
