/** Who works at the fake portal: users and departments. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.people;

import org.jspecify.annotations.NullMarked;
