/** The employees of the fake portal and their departments. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.people;

import org.jspecify.annotations.NullMarked;
