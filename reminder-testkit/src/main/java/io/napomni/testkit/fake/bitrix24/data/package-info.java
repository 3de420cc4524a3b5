/**
 * What the fake portal knows (items, fields, pipelines, people) and what was written to it; seeded and changed by
 * tests.
 */
@NullMarked
package io.napomni.testkit.fake.bitrix24.data;

import org.jspecify.annotations.NullMarked;
