/** The methods about people: users, departments, notices to them, and what a caller may do. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.method.people;

import org.jspecify.annotations.NullMarked;
