/** Planned failures: what a portal or the network between may do to an answer. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.fault;

import org.jspecify.annotations.NullMarked;
