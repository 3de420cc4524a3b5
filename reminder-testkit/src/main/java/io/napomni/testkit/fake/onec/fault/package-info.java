/** What goes wrong at the fake 1C base: planned failures, rows out of sight, rights taken away. */
@NullMarked
package io.napomni.testkit.fake.onec.fault;

import org.jspecify.annotations.NullMarked;
