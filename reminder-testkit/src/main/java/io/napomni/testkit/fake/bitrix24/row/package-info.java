/** What every kind of row at the fake portal has in common, so that one filter serves them all. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.row;

import org.jspecify.annotations.NullMarked;
