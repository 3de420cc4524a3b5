/** Sessions of the infobase and the licences that they take. */
@NullMarked
package io.napomni.testkit.fake.onec.session;

import org.jspecify.annotations.NullMarked;
