/** The methods about the timeline: comments, activities, letters. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.method.activity;

import org.jspecify.annotations.NullMarked;
