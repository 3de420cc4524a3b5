/** The virtual tables of registers, computed from their records. */
@NullMarked
package io.napomni.testkit.fake.onec.table;

import org.jspecify.annotations.NullMarked;
