/** Applications at the fake portal: who calls, and the OAuth server that gives and renews their tokens. */
@NullMarked
package io.napomni.testkit.fake.bitrix24.auth;

import org.jspecify.annotations.NullMarked;
